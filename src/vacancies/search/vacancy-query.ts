import { invalid } from '../../kernel/errors.js';
import {
  OptionalInt,
  OptionalLanguageCode,
  OptionalOneOf,
  OptionalText,
} from '../../kernel/contract/decorators.js';
import { checkOrThrow } from '../../kernel/contract/index.js';
import { COUNTRIES, type Country } from '../../kernel/countries.js';
import {
  COMMUTE_MODES,
  CONTRACT_TYPES,
  VACANCY_STATUSES,
  type CommuteMode,
  type ContractType,
  type VacancyStatus,
} from '../../kernel/vocabulary.js';

const LONGEST_COMMUTE = 240;
const USUAL_MINUTES = 45;

/** What one can search active vacancies by. */
export class VacancyQuery {
  /** Words, all of which must be found. */
  @OptionalText(200) q?: string;
  @OptionalOneOf(COUNTRIES) country?: Country;
  /** ESCO URI. */
  @OptionalText(200) occupation?: string;
  @OptionalOneOf(CONTRACT_TYPES) contract?: ContractType;
  /** A language that the job asks for or is worked in. */
  @OptionalLanguageCode() language?: string;
  /** `FR 67000`, `FR 67000 Strasbourg`, a name, or `48.58,7.75`. */
  @OptionalText(120) place?: string;
  /** At most so many minutes from `place`, by the low end of the estimate. */
  @OptionalInt(1, LONGEST_COMMUTE) minutes?: number;
  @OptionalOneOf(COMMUTE_MODES) mode?: CommuteMode;
}

const FIELDS = [
  'q',
  'country',
  'occupation',
  'contract',
  'language',
  'place',
  'minutes',
  'mode',
] as const;

/** Reads a query string; an empty parameter counts as absent. @throws DomainError `invalid` naming the parameter */
export function readVacancyQuery(query: Readonly<Record<string, unknown>>): VacancyQuery {
  const given = FIELDS.map((field) => [field, query[field]] as const);
  const stated = Object.fromEntries(
    given.filter(([, value]) => value !== undefined && value !== ''),
  );
  const minutes = 'minutes' in stated ? Number(stated['minutes']) : undefined;
  return checkOrThrow(VacancyQuery, { ...stated, ...(minutes !== undefined && { minutes }) });
}

export const minutesOf = (query: VacancyQuery): number => query.minutes ?? USUAL_MINUTES;
export const modeOf = (query: VacancyQuery): CommuteMode => query.mode ?? 'car';

export interface OwnQuery {
  mine: boolean;
  status?: VacancyStatus;
  toReview: boolean;
}

/** What one asks of one's own vacancies. @throws DomainError `invalid` naming the parameter */
export function readOwnQuery(query: Readonly<Record<string, string | undefined>>): OwnQuery {
  const status = VACANCY_STATUSES.find((known) => known === query['status']);
  if (query['status'] && status === undefined) {
    throw invalid('invalid-status', `status must be one of ${VACANCY_STATUSES.join(', ')}`);
  }
  if (query['review'] && query['review'] !== 'pending') {
    throw invalid('invalid-review', 'review must be pending');
  }
  return {
    mine: query['mine'] === 'true',
    toReview: query['review'] === 'pending',
    ...(status !== undefined && { status }),
  };
}
