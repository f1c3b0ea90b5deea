import type { TrainingId } from '../../kernel/ids.js';
import type { Teaches } from '../domain/teaches.js';
import type { TrainingTeaches } from './training-teaches.entity.js';

export function toTeachesRows(offerId: TrainingId, taught: readonly Teaches[]): TrainingTeaches[] {
  return taught.map((teaches, position) =>
    teaches.kind === 'language'
      ? {
          offerId,
          position,
          kind: 'language',
          language: teaches.language,
          level: teaches.level,
          entryLevel: teaches.entryLevel ?? null,
          modes: teaches.modes,
          skillUri: null,
          label: null,
        }
      : {
          offerId,
          position,
          kind: 'skill',
          language: null,
          level: null,
          entryLevel: null,
          modes: [],
          skillUri: teaches.uri,
          label: teaches.label ?? null,
        },
  );
}

export function fromTeachesRow(row: TrainingTeaches): Teaches[] {
  if (row.kind === 'language' && row.language !== null && row.level !== null) {
    const { language, level, modes, entryLevel } = row;
    return [
      { kind: 'language', language, level, modes, ...(entryLevel !== null && { entryLevel }) },
    ];
  }
  if (row.skillUri === null) return [];
  return [{ kind: 'skill', uri: row.skillUri, ...(row.label !== null && { label: row.label }) }];
}
