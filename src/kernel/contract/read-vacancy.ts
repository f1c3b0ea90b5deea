import type { FieldProblem } from '../errors.js';
import { placeProblems, rangeProblems } from './consistency.js';
import { check, type Checked } from './validate.js';
import { VacancyRecord } from './vacancy-record.js';

export type VacancyField = keyof VacancyRecord;

/** What the API asks of a vacancy; a file's record needs only its id. */
export const VACANCY_REQUIRED: readonly VacancyField[] = ['titles', 'workplace', 'contract'];

/** What the language is where an ad gives none with its title. */
const UNKNOWN_LANGUAGE = 'und';

/** The short forms `title` and `description` become one-language lists, so that the rest of the code knows one shape. */
function withLists(vacancy: VacancyRecord): VacancyRecord {
  const { title, titleLanguage, description, ...rest } = vacancy;
  const lang = titleLanguage ?? UNKNOWN_LANGUAGE;
  return Object.assign(new VacancyRecord(), rest, {
    titles: rest.titles ?? (title === undefined ? undefined : [{ lang, text: title }]),
    descriptions:
      rest.descriptions ?? (description === undefined ? undefined : [{ lang, text: description }]),
  });
}

/** Reads a vacancy from JSON: shape, short forms, then what the fields say together. */
export function readVacancy(
  input: unknown,
  required: readonly VacancyField[],
): Checked<VacancyRecord> {
  const checked = check(VacancyRecord, input);
  if (!checked.ok) return checked;
  const value = withLists(checked.value);
  const problems: FieldProblem[] = [
    ...required
      .filter(
        (field) => value[field] === undefined || (field === 'titles' && value.titles?.length === 0),
      )
      .map((field) => ({ field, code: 'isDefined', message: `${field} is required` })),
    ...placeProblems('workplace', value.workplace),
    ...rangeProblems('hours', value.hours),
    ...rangeProblems('pay', value.pay),
  ];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value };
}
