import type { ProfileRecord } from '../../kernel/contract/index.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { ContractType } from '../../kernel/vocabulary.js';
import type { GateAnswer, Params } from '../core/index.js';

/** What an employer may know of a person before the introduction: what the work needs, in bands. */
export interface AnonymousCandidate {
  languages: { language: string; spoken?: string; written?: string; evidence?: string }[];
  /** Concepts only: words people wrote themselves could name them. */
  skills: string[];
  occupations: string[];
  /** Years of experience in all, as a band: `0-1`, `2-4`, `5-9` or `10+`. */
  experience: string | null;
  /** Country of residence. */
  country: string | null;
  /** European Qualifications Framework level of the highest qualification. */
  qualificationLevel: number | null;
  contracts: ContractType[];
  hours: { min?: number; max?: number } | null;
  drivingLicences: string[];
  availableFrom: LocalDate | null;
}

const COMMUTE_BAND = 5;
const EXPERIENCE_BANDS: readonly (readonly [number, string])[] = [
  [10, '10+'],
  [5, '5-9'],
  [2, '2-4'],
  [0, '0-1'],
];

/** Only concepts of the taxonomy go out, never a label as someone wrote it. */
const urisOf = (concepts: readonly { uri?: string }[] | undefined) =>
  (concepts ?? []).flatMap(({ uri }) => (uri === undefined ? [] : [uri]));

/** The anonymous side of a profile. A whitelist: a new field of the profile stays hidden until it is named here. */
export function anonymous(record: ProfileRecord): AnonymousCandidate {
  const years = (record.occupations ?? []).reduce((sum, held) => sum + (held.years ?? 0), 0);
  const levels = (record.qualifications ?? []).flatMap(({ eqf }) =>
    eqf === undefined ? [] : [eqf],
  );
  return {
    languages: (record.languages ?? []).map(({ language, spoken, written, evidence }) => ({
      language,
      spoken,
      written,
      evidence,
    })),
    skills: urisOf(record.skills),
    occupations: urisOf(record.occupations),
    experience:
      record.occupations === undefined
        ? null
        : (EXPERIENCE_BANDS.find(([from]) => years >= from)?.[1] ?? null),
    country: record.home?.country ?? null,
    qualificationLevel: levels.length === 0 ? null : Math.max(...levels),
    contracts: record.contracts ?? [],
    hours: record.hours ?? null,
    drivingLicences: record.drivingLicences ?? [],
    availableFrom: record.availableFrom ?? null,
  };
}

/** Gates without what would place the person: a commute in steps of five minutes, no limit, no crossing. */
export function anonymousGates(gates: readonly GateAnswer[]): GateAnswer[] {
  return gates.map((gate) =>
    gate.name === 'commute' ? { ...gate, params: commuteBand(gate.params) } : gate,
  );
}

/** The same for the parts of a score. */
export function anonymousContributions<T extends { name: string; params: Params }>(
  parts: readonly T[],
): T[] {
  return parts.map((part) =>
    part.name === 'commute' ? { ...part, params: commuteBand(part.params) } : part,
  );
}

function commuteBand(params: Params): Params {
  const minutes = params['minutes'] ?? params['low'];
  if (typeof minutes !== 'number') return {};
  const upTo = Math.max(1, Math.ceil(minutes / COMMUTE_BAND)) * COMMUTE_BAND;
  return { minutesFrom: upTo - COMMUTE_BAND, minutesTo: upTo, mode: params['mode'] };
}
