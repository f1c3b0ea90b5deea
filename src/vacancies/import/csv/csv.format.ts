import {
  httpsLink,
  isRecord,
  Refused,
  type FeedFormat,
  type NeutralOffer,
} from '../neutral-offer.js';
import { readCsvRows } from '../readers/csv-rows.js';
import { textOf } from '../readers/text-file.js';
import { languageCode } from '../language-names.js';
import { languagesIn, licencesIn, numberIn, skillsIn, wordsIn, type Cell } from './cells.js';
import { VACANCY_COLUMNS, type VacancyColumn } from './columns.js';

/** The documented table of vacancies (docs/imports.md). */
export const vacancyCsv: FeedFormat = {
  source: 'csv',
  read: (file) => readCsvRows(textOf(file), VACANCY_COLUMNS),
  toNeutral,
  fieldNames: {
    titles: 'title',
    descriptions: 'description',
    workplace: 'place',
    'workplace.country': 'country',
    'workplace.lat': 'lat',
    'workplace.lon': 'lon',
    'workplace.postalCode': 'postal_code',
    remoteShare: 'remote_share',
    skills: 'skills_essential',
    workingLanguages: 'working_languages',
    experienceYears: 'experience_years',
    hours: 'hours_min',
    startsOn: 'starts_on',
    closesOn: 'closes_on',
    drivingLicences: 'driving_licences',
    pay: 'pay_min',
    'pay.per': 'pay_per',
    'pay.currency': 'pay_currency',
    'employer.identifier': 'employer_id',
    'employer.identifier.scheme': 'employer_id_scheme',
  },
};

/** Written for an ad whose row does not say its language. */
const UNKNOWN_LANGUAGE = 'und';

function toNeutral(row: unknown): NeutralOffer {
  if (!isRecord(row)) throw new Refused('', 'the row is empty');
  const cell: Cell = (column) => {
    const value = row[column];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const sourceId = needed(cell, 'id');
  const title = needed(cell, 'title');
  if (sourceId.length > 100) throw new Refused('id', 'the id is longer than 100 characters');
  const lang = languageOf(cell);
  const description = cell('description');
  return {
    sourceId,
    sourceUrl: urlOf(cell),
    occupationCodes: [
      ...wordsIn(cell, 'rome').map((code) => ({
        scheme: 'rome' as const,
        code: code.toUpperCase(),
      })),
      ...wordsIn(cell, 'kldb').map((code) => ({ scheme: 'kldb' as const, code })),
    ],
    record: {
      titles: [{ lang, text: title }],
      ...(description !== undefined && { descriptions: [{ lang, text: description }] }),
      employer: employerOf(cell),
      workplace: {
        country: needed(cell, 'country').toUpperCase(),
        postalCode: cell('postal_code'),
        place: cell('place'),
        lat: numberIn(cell, 'lat'),
        lon: numberIn(cell, 'lon'),
      },
      remoteShare: numberIn(cell, 'remote_share'),
      occupation: occupationOf(cell, lang),
      level: cell('level'),
      skills: skillsIn(cell, lang),
      languages: languagesIn(cell),
      workingLanguages: cell('working_languages') && wordsIn(cell, 'working_languages'),
      qualification: cell('qualification'),
      experienceYears: numberIn(cell, 'experience_years'),
      contract: cell('contract'),
      hours: range(numberIn(cell, 'hours_min'), numberIn(cell, 'hours_max')),
      startsOn: cell('starts_on'),
      closesOn: cell('closes_on'),
      openings: numberIn(cell, 'openings'),
      drivingLicences: licencesIn(cell),
      pay: payOf(cell),
    },
  };
}

function needed(cell: Cell, column: VacancyColumn): string {
  const value = cell(column);
  if (value === undefined) throw new Refused(column, 'the cell is empty');
  return value;
}

function languageOf(cell: Cell): string {
  const written = cell('title_language');
  if (written === undefined) return UNKNOWN_LANGUAGE;
  const code = languageCode(written);
  if (code === undefined)
    throw new Refused('title_language', `“${written.slice(0, 40)}” is no language`);
  return code;
}

function urlOf(cell: Cell): string | undefined {
  const written = cell('url');
  if (written === undefined) return undefined;
  const link = httpsLink(written);
  if (link === undefined) throw new Refused('url', 'must be an https address');
  return link;
}

function employerOf(cell: Cell): Record<string, unknown> | undefined {
  const name = cell('employer');
  if (name === undefined) return undefined;
  const value = cell('employer_id');
  if (value === undefined) return { name };
  return { name, identifier: { scheme: cell('employer_id_scheme') ?? 'OTHER', value } };
}

function occupationOf(cell: Cell, lang: string): Record<string, unknown> | undefined {
  const [uri, label] = [cell('occupation_uri'), cell('occupation')];
  if (uri === undefined && label === undefined) return undefined;
  return { ...(uri && { uri }), ...(label && { label, lang }) };
}

function range(min: number | undefined, max: number | undefined) {
  return min === undefined && max === undefined ? undefined : { min, max };
}

function payOf(cell: Cell): Record<string, unknown> | undefined {
  const amounts = range(numberIn(cell, 'pay_min'), numberIn(cell, 'pay_max'));
  if (amounts === undefined) return undefined;
  return { ...amounts, per: cell('pay_per') ?? 'month', currency: cell('pay_currency') ?? 'EUR' };
}
