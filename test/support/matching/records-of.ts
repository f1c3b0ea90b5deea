import type { ProfileRecord, VacancyRecord } from '../../../src/kernel/contract/index.js';
import type { Country } from '../../../src/kernel/countries.js';
import type { CorePlace, CoreProfile, CoreVacancy } from '../../../src/matching/core/index.js';

/** Core inputs of generated worlds, written as the records that people would have sent. */

/** What remains when a JSON column has been written and read: fields without a value are gone. */
const asStored = <T>(record: T): T => JSON.parse(JSON.stringify(record)) as T;

const placeOf = (place: CorePlace | undefined) =>
  place && {
    country: place.country,
    ...(place.at && { lat: place.at.lat, lon: place.at.lon }),
  };

const conceptOf = (key: string) =>
  key.startsWith('text:') ? { label: key.slice('text:'.length) } : { uri: key };

export function profileRecordOf(core: CoreProfile): ProfileRecord {
  return asStored({
    home: placeOf(core.home),
    maxCommuteMinutes: core.maxCommuteMinutes,
    commuteModes: core.commuteModes && [...core.commuteModes],
    languages: core.languages?.map((fact) => ({ ...fact })),
    skills: core.skills?.map(conceptOf),
    occupations: core.occupations?.map(conceptOf),
    contracts: core.contracts && [...core.contracts],
    hours: core.hours && { ...core.hours },
    availableFrom: core.availableFrom,
    drivingLicences: core.drivingLicences && [...core.drivingLicences],
    mayWorkIn: core.mayWorkIn as Country[] | undefined,
    recognisedProfessions: core.recognisedProfessions?.map((one) => ({ ...one })),
  });
}

/** An ad whose language is assumed says so by the language of its title. */
export function vacancyRecordOf(core: CoreVacancy): VacancyRecord {
  return asStored({
    titles: [{ lang: core.assumedLanguage?.languages[0] ?? 'und', text: 'Generated' }],
    workplace: placeOf(core.workplace),
    remoteShare: core.remoteShare,
    occupation: core.occupation === undefined ? undefined : conceptOf(core.occupation),
    level: core.assumedLanguage === undefined ? undefined : ('skilled' as const),
    skills: core.skills.map(({ skill, essential }) => ({
      ...conceptOf(skill),
      need: essential ? ('essential' as const) : ('optional' as const),
    })),
    languages: core.languages.map((need) => ({ ...need, need: 'required' as const })),
    contract: core.contract,
    hours: core.hours && { ...core.hours },
    startsOn: core.startsOn,
    closesOn: core.closesOn,
    drivingLicences: core.drivingLicences.map((need) => ({ ...need })),
  });
}
