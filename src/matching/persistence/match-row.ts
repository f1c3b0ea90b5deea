import { createHash } from 'node:crypto';
import type { EvaluatedPair } from '../core/index.js';
import type { OpenList } from '../domain/keep.js';

/** A pair to be stored, and whether it is among the best of its vacancy and of its person. */
export interface PairToStore {
  readonly pair: EvaluatedPair;
  readonly forVacancy: boolean;
  readonly forProfile: boolean;
  /** A row that is new is marked as suggested at once: whoever says so tells the person of it. */
  readonly suggest?: boolean;
}

/** Of a stored pair what is needed to tell whether it would change. */
export interface StoredPair {
  readonly profileId: string;
  readonly vacancyId: string;
  readonly list: OpenList;
  readonly strength: number;
  readonly forVacancy: boolean;
  readonly forProfile: boolean;
  readonly contentHash: string;
  /** Has the person been told of it? */
  readonly suggested: boolean;
}

/** A row as JSON, ready to be written but for its id. */
export interface MatchJson extends Omit<StoredPair, 'list'> {
  readonly list: EvaluatedPair['list'];
  /** The columns that hold the reasons, as members of a JSON object. */
  readonly content: string;
}

/** A row for a pair, with a hash of everything that its other columns do not tell. */
export function matchJson(
  { pair, forVacancy, forProfile, suggest = false }: PairToStore,
  scorerVersion: string,
): MatchJson {
  const content = [
    `"confidence":${Math.round(pair.fit.confidence * 1000)}`,
    `"contributions":${JSON.stringify(pair.fit.contributions)}`,
    `"gates":${JSON.stringify(pair.gates)}`,
    `"scorer_version":${JSON.stringify(scorerVersion)}`,
  ].join(',');
  return {
    profileId: pair.profile,
    vacancyId: pair.vacancy,
    list: pair.list,
    strength: pair.fit.scoreThousandths,
    forVacancy,
    forProfile,
    suggested: suggest,
    contentHash: createHash('sha1').update(content).digest('base64url'),
    content,
  };
}

/** Would writing the row leave everything as it is? */
export const isAsStored = (row: MatchJson, stored: StoredPair | undefined): boolean =>
  stored !== undefined &&
  row.list === stored.list &&
  row.strength === stored.strength &&
  row.forVacancy === stored.forVacancy &&
  row.forProfile === stored.forProfile &&
  row.contentHash === stored.contentHash;

/** The row as one JSON object, its columns by their names. */
export const textOf = (row: MatchJson, id: string): string =>
  `{"id":"${id}","profile_id":"${row.profileId}","vacancy_id":"${row.vacancyId}","list":"${row.list}",` +
  `"strength":${row.strength},"for_vacancy":${row.forVacancy},"for_profile":${row.forProfile},` +
  `"content_hash":"${row.contentHash}","suggested":${row.suggested},${row.content}}`;
