import { assumedLevels } from '../../kernel/assumed-levels.js';
import type { LanguageNeed, LicenceNeed, VacancyRecord } from '../../kernel/contract/index.js';
import { LOCALES } from '../../kernel/locale.js';
import {
  readRequirements,
  type ReadLanguage,
  type ReadLicence,
  type Suggestion,
} from '../../taxonomy/index.js';

/** What is read with less is one of several that would do, or a guess. */
const LEAST_CONFIDENCE = 0.6;

/**
 * Languages and licences of a feed's ad that has no fields for them, read from its description. They are only
 * assumed, since nobody has said that we read rightly: such a language bars nobody and is asked of the employer, such
 * a licence counts as a wish. What the feed itself says stays as it is.
 */
export function fillFromDescription(record: VacancyRecord): VacancyRecord {
  const [description] = record.descriptions ?? [];
  const wantsLanguages = record.languages === undefined;
  const wantsLicences = record.drivingLicences === undefined || record.drivingLicences.length === 0;
  if (description === undefined || !(wantsLanguages || wantsLicences)) return record;
  const lang = LOCALES.find((locale) => locale === description.lang);
  const { textLanguages, languages, drivingLicences } = readRequirements(description.text, lang);
  const needs = sure(languages).map((one) => languageNeed(one, record));
  const licences = sure(drivingLicences).map(licenceNeed);
  return {
    ...record,
    ...(wantsLanguages &&
      needs.length > 0 && { languages: withOwn(needs, textLanguages[0], record) }),
    ...(wantsLicences && licences.length > 0 && { drivingLicences: licences }),
  };
}

const sure = <T>(found: readonly Suggestion<T>[]) =>
  found.filter(({ confidence }) => confidence >= LEAST_CONFIDENCE);

/** A required language without a level is taken at the one that is usual for such a job. */
function languageNeed(
  { value: { language, spoken, written }, need }: Suggestion<ReadLanguage>,
  { level }: VacancyRecord,
): LanguageNeed {
  const named = { ...(spoken && { spoken }), ...(written && { written }) };
  if (need === 'wished') {
    return { language, ...named, need: 'wished', strictness: 'wished', source: 'assumed' };
  }
  const levels = spoken || written ? named : assumedLevels(level);
  return { language, ...levels, need: 'required', source: 'assumed' };
}

/** An ad that names another language only is still worked in its own. */
function withOwn(
  needs: LanguageNeed[],
  own: string | undefined,
  { level }: VacancyRecord,
): LanguageNeed[] {
  if (own === undefined || needs.some(({ language }) => language === own)) return needs;
  return [
    { language: own, ...assumedLevels(level), need: 'required', source: 'assumed' },
    ...needs,
  ];
}

const licenceNeed = ({ value }: Suggestion<ReadLicence>): LicenceNeed => ({
  class: value.class,
  strictness: 'wished',
  source: 'assumed',
});
