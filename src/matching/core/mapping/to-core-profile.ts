import type { HoursRange, LanguageFact, ProfileRecord } from '../../../kernel/contract/index.js';
import { normaliseLicenceClass } from '../driving-licence-classes.js';
import type { CoreHours, CoreLanguageFact, CoreProfile } from '../model.js';
import { conceptKey, uriKey, type ConceptPorts } from './concept-key.js';
import { corePlace, type PlaceResolver } from './core-place.js';

export interface MappingPorts extends ConceptPorts {
  readonly gazetteer: PlaceResolver;
}

/** Both ends, each only where stated. */
export const coreHours = (hours: HoursRange | undefined): CoreHours | undefined =>
  hours === undefined ? undefined : { min: hours.min, max: hours.max };

const withoutRepeats = (keys: readonly (string | undefined)[]): string[] => [
  ...new Set(keys.filter((key) => key !== undefined)),
];

/**
 * What matching may know of a profile. Absent lists stay absent: "not stated" and "none" differ.
 * Consent counts as given unless it is `false`; whoever holds real consent passes it in the record.
 */
export function toCoreProfile(id: string, record: ProfileRecord, ports: MappingPorts): CoreProfile {
  return {
    id,
    home: corePlace(record.home, ports.gazetteer),
    maxCommuteMinutes: record.maxCommuteMinutes,
    commuteModes: record.commuteModes,
    languages: record.languages?.map(languageFact),
    skills:
      record.skills && withoutRepeats(record.skills.map((ref) => conceptKey(ref, 'skill', ports))),
    occupations:
      record.occupations &&
      withoutRepeats(record.occupations.map((ref) => conceptKey(ref, 'occupation', ports))),
    contracts: record.contracts,
    hours: coreHours(record.hours),
    availableFrom: record.availableFrom,
    drivingLicences: record.drivingLicences?.map(normaliseLicenceClass),
    mayWorkIn: record.mayWorkIn,
    recognisedProfessions: record.recognisedProfessions?.map(({ occupation, country, state }) => ({
      occupation: uriKey(occupation),
      country,
      state,
    })),
    consent: record.consent !== false,
  };
}

function languageFact({ language, spoken, written, expected }: LanguageFact): CoreLanguageFact {
  return {
    language,
    spoken,
    written,
    ...(expected && { expected: { value: expected.value, by: expected.by } }),
  };
}
