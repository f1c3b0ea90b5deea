import { CEFR_LEVELS } from '../../../kernel/cefr.js';
import type { LanguageNeed, LicenceNeed, SkillNeed } from '../../../kernel/contract/index.js';
import { STRICTNESSES, type Strictness } from '../../../kernel/vocabulary.js';
import { languageCode } from '../language-names.js';
import { Refused } from '../neutral-offer.js';
import type { VacancyColumn } from './columns.js';

/** The value of a cell; undefined for an empty one or a column that the table does not have. */
export type Cell = (column: VacancyColumn) => string | undefined;

/** `12.5` and `12,5` are the same number. @throws Refused */
export function numberIn(cell: Cell, column: VacancyColumn): number | undefined {
  const written = cell(column);
  if (written === undefined) return undefined;
  const value = /^-?\d{1,12}([.,]\d{1,8})?$/.test(written)
    ? Number(written.replace(',', '.'))
    : NaN;
  if (Number.isNaN(value)) throw new Refused(column, `“${written.slice(0, 40)}” is not a number`);
  return value;
}

/** Cells that hold several values separate them with `|`. */
const parts = (written: string | undefined) =>
  (written ?? '')
    .split('|')
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

const URI = /^https?:\/\/\S+$/;

/** `words|http://data.europa.eu/esco/skill/…` */
export function skillsIn(cell: Cell, lang: string): SkillNeed[] {
  const of = (column: VacancyColumn, need: 'essential' | 'optional') =>
    parts(cell(column)).map((written) => ({
      ...(URI.test(written) ? { uri: written } : { label: written, lang }),
      need,
    }));
  return [...of('skills_essential', 'essential'), ...of('skills_optional', 'optional')];
}

const LEVELS: readonly string[] = CEFR_LEVELS;

/** `de:B2/B1|en:A2:wished`: language, spoken level, written level, strictness. @throws Refused */
export function languagesIn(cell: Cell): LanguageNeed[] | undefined {
  const written = parts(cell('languages'));
  return written.length === 0 ? undefined : written.map(languageIn);
}

function languageIn(written: string): LanguageNeed {
  const [name = '', levels = '', strictness] = written.split(':').map((piece) => piece.trim());
  const language = languageCode(name);
  if (language === undefined) throw wrong('languages', written);
  const [spoken, writtenLevel] = levels.toUpperCase().split('/');
  for (const level of [spoken, writtenLevel]) {
    if (level && !LEVELS.includes(level)) throw wrong('languages', written);
  }
  return {
    language,
    ...(spoken && { spoken: spoken as LanguageNeed['spoken'] }),
    ...(writtenLevel && { written: writtenLevel as LanguageNeed['written'] }),
    need: strictness === 'wished' ? 'wished' : 'required',
    ...(strictness !== undefined && { strictness: strictnessIn('languages', strictness) }),
    source: 'feed',
  };
}

/** `B|CE:learnable` @throws Refused */
export function licencesIn(cell: Cell): LicenceNeed[] {
  return parts(cell('driving_licences')).map((written) => {
    const [name = '', strictness] = written.split(':').map((piece) => piece.trim());
    return {
      class: name.toUpperCase(),
      ...(strictness !== undefined && { strictness: strictnessIn('driving_licences', strictness) }),
    };
  });
}

export const wordsIn = (cell: Cell, column: VacancyColumn): string[] => parts(cell(column));

function strictnessIn(column: VacancyColumn, written: string): Strictness {
  const found = STRICTNESSES.find((strictness) => strictness === written);
  // What the law asks is ours to know, not a feed's.
  if (found === undefined || found === 'legal') throw wrong(column, written);
  return found;
}

const wrong = (column: VacancyColumn, written: string) =>
  new Refused(column, `“${written.slice(0, 60)}” cannot be understood`);
