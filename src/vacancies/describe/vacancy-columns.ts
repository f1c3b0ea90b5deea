import type { PlaceRef, VacancyRecord } from '../../kernel/contract/index.js';
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
  const at = placeColumns(record.workplace, place);
  const searchText = searchTextOf(record, [
    at.placeName,
    record.workplace?.postalCode,
    ...occupationLabels,
  ]);
  return {
    ...at,
    occupationUri: record.occupation?.uri ?? null,
    contract: record.contract ?? null,
    languages: languagesOf(record),
    closesOn: record.closesOn ?? null,
    searchText,
  };
}

type PlaceColumns = Pick<VacancyColumns, 'country' | 'placeKey' | 'placeName' | 'lat' | 'lon'>;

/** As the gazetteer has it, else as the record says. */
function placeColumns(
  stated: PlaceRef | undefined,
  place: ResolvedPlace | undefined,
): PlaceColumns {
  if (place !== undefined) {
    const { country, key, name, lat, lon } = place;
    return { country, placeKey: key, placeName: name, lat, lon };
  }
  const { country = '', place: name = null, lat, lon } = stated ?? {};
  const point = lat === undefined || lon === undefined ? { lat: null, lon: null } : { lat, lon };
  return { country, placeKey: null, placeName: name, ...point };
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
