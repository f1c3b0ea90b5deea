import type { VacancyRecord } from '../../kernel/contract/index.js';
import type { ResolvedPlace } from '../../geography/index.js';
import type { Vacancy } from '../persistence/vacancy.entity.js';
import { searchTextOf } from './search-text.js';

/** The columns that search reads; all of them follow from the record. */
export type VacancyColumns = Pick<
  Vacancy,
  | 'country'
  | 'placeKey'
  | 'placeName'
  | 'lat'
  | 'lon'
  | 'occupationUri'
  | 'contract'
  | 'languages'
  | 'closesOn'
  | 'searchText'
>;

const UNDETERMINED = 'und';

/**
 * @param place the workplace as the gazetteer knows it; without it the record's own coordinates and name stand
 * @param occupationLabels the occupation's names in every language, so that a search in one finds an ad in another
 */
export function vacancyColumns(
  record: VacancyRecord,
  place: ResolvedPlace | undefined,
  occupationLabels: readonly string[],
): VacancyColumns {
  const { workplace } = record;
  const own = workplace?.lat !== undefined && workplace.lon !== undefined ? workplace : undefined;
  const placeName = place?.name ?? workplace?.place ?? null;
  return {
    country: place?.country ?? workplace?.country ?? '',
    placeKey: place?.key ?? null,
    placeName,
    lat: place?.lat ?? own?.lat ?? null,
    lon: place?.lon ?? own?.lon ?? null,
    occupationUri: record.occupation?.uri ?? null,
    contract: record.contract ?? null,
    languages: languagesOf(record),
    closesOn: record.closesOn ?? null,
    searchText: searchTextOf(record, [placeName, workplace?.postalCode, ...occupationLabels]),
  };
}

/** Languages one needs for the job: required, or worked in; where the ad names none, those it is written in. */
function languagesOf(record: VacancyRecord): string[] {
  const required = (record.languages ?? [])
    .filter((need) => need.need !== 'wished' && need.strictness !== 'wished')
    .map((need) => need.language);
  const named = new Set([...required, ...(record.workingLanguages ?? [])]);
  if (named.size > 0) return [...named].sort();
  const written = (record.titles ?? []).map((title) => title.lang);
  return [...new Set(written.filter((lang) => lang !== UNDETERMINED))].sort();
}
