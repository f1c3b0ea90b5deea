import {
  readVacancy,
  VACANCY_REQUIRED,
  type LanguageNeed,
  type LicenceNeed,
  type VacancyRecord,
} from '../../kernel/contract/index.js';
import { DomainError, type FieldProblem } from '../../kernel/errors.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { NeedSource } from '../../kernel/vocabulary.js';
import { titleProblems } from '../domain/title-length.js';

/** What an author may say; who they are, which vacancy it is and where it stands is the server's to know. */
export type AuthoredRecord = Omit<VacancyRecord, 'id' | 'channel' | 'status' | 'employer'>;

export const refused = (...problems: readonly FieldProblem[]) =>
  new DomainError('invalid', 'invalid-fields', 'Some fields are not valid', {}, problems);

/**
 * Reads what an author sent: checked against the contract, without what is not theirs to say.
 * @param source whose needs these are
 * @throws DomainError `invalid` naming each field
 */
export function readAuthored(
  body: unknown,
  source: NeedSource,
): { authored: AuthoredRecord; status: VacancyRecord['status'] } {
  const checked = readVacancy(body, VACANCY_REQUIRED);
  if (!checked.ok) throw refused(...checked.problems);
  const problems = titleProblems(checked.value);
  if (problems.length > 0) throw refused(...problems);
  const { id: _id, channel: _channel, employer: _employer, status, ...authored } = checked.value;
  const { languages, drivingLicences } = authored;
  return {
    status,
    authored: withoutUndefined({
      ...authored,
      languages: languages?.map((need) => ({ ...notLegal(need), source })),
      // An author's word is no assumption of ours.
      drivingLicences: drivingLicences?.map((need) => ({ ...notLegal(need), source: undefined })),
    }),
  };
}

/** @throws DomainError `invalid` when a vacancy is to be open beyond its own closing day */
export function requireOpenDay({ closesOn }: AuthoredRecord, today: LocalDate): void {
  if (closesOn === undefined || closesOn >= today) return;
  const message = 'closesOn lies in the past';
  throw refused({ field: 'closesOn', code: 'closing-day-passed', message });
}

/** Only law makes a need legal; an author's strictest word is must. */
function notLegal<T extends LanguageNeed | LicenceNeed>(need: T): T {
  return need.strictness === 'legal' ? { ...need, strictness: 'must' } : need;
}

/** The record is stored as JSON: what is not said is not there. */
const withoutUndefined = (record: AuthoredRecord): AuthoredRecord =>
  JSON.parse(JSON.stringify(record)) as AuthoredRecord;
