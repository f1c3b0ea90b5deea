import { cefrStep } from '../../../../src/kernel/cefr.js';
import { COUNTRIES } from '../../../../src/kernel/countries.js';
import { COMMUTE_MODES, CONTRACT_TYPES } from '../../../../src/kernel/vocabulary.js';
import { modesOf } from '../../../../src/matching/core/commute-of.js';
import { entitledClasses } from '../../../../src/matching/core/driving-licence-classes.js';
import { dayNumber } from '../../../../src/matching/core/engine/days.js';
import { Interner } from '../../../../src/matching/core/engine/interner.js';
import { belongsTo } from '../../../../src/matching/core/legal-rules.js';
import type { CoreProfile, IndexContext } from '../../../../src/matching/core/index.js';

/** The languages that the generated vacancies ask for: columns, where a table would cost a join. */
export const LANGUAGES = ['fr', 'de', 'en'] as const;
const LICENCES = [
  'AM',
  'A1',
  'A2',
  'A',
  'B1',
  'B',
  'BE',
  'C1',
  'C1E',
  'C',
  'CE',
  'D1',
  'D1E',
  'D',
  'DE',
];
export const MOST = 32_767;

/** The bits of some things among all there can be. @throws Error for one that has no bit */
export function bitsOf(things: Iterable<string>, all: readonly string[]): number {
  let bits = 0;
  for (const thing of things) {
    const at = all.indexOf(thing);
    if (at < 0) throw new Error(`the table has no bit for ${thing}`);
    bits |= 1 << at;
  }
  return bits;
}
export const licenceBits = (classes: Iterable<string>) => bitsOf(classes, LICENCES);
export const contractBits = (kinds: Iterable<string>) => bitsOf(kinds, CONTRACT_TYPES);
export const countryBits = (countries: Iterable<string>) => bitsOf(countries, COUNTRIES);

/** What the tables count in. */
export class Numbers {
  readonly homes = new Interner();
  readonly workplaces = new Interner();
  readonly skills = new Interner();
  readonly occupations = new Interner();
  readonly professions = new Interner();

  /** Skills and occupations share a column: occupations lie below 0. */
  occupationTerm(key: string): number {
    return -1 - this.occupations.intern(key);
  }
}

type Value = number | string | boolean | null;

const levels = (profile: CoreProfile): (number | null)[] =>
  LANGUAGES.flatMap((language) => {
    if (profile.languages === undefined) return [null, null, null];
    const mine = profile.languages.filter((fact) => fact.language === language);
    const best = (steps: number[]) => Math.max(0, ...steps);
    return [
      best(mine.map(({ spoken }) => cefrStep(spoken))),
      best(mine.map(({ written }) => cefrStep(written))),
      best(mine.map(({ expected }) => cefrStep(expected?.value))),
    ];
  });

/** Regulated professions, country by country, in which someone is recognised, or has at least applied. */
function recognitions(
  profile: CoreProfile,
  { legal, taxonomy }: IndexContext,
  numbers: Numbers,
  states: readonly string[],
): string | null {
  const { recognisedProfessions: stated } = profile;
  if (stated === undefined) return null;
  const found = stated
    .filter(({ state }) => states.includes(state))
    .flatMap(({ occupation, country }) =>
      legal.professions
        .filter((profession) => belongsTo(taxonomy, profession, occupation))
        .map(({ id }) => numbers.professions.intern(`${id} ${country}`)),
    );
  return arrayText([...new Set(found)]);
}

/** PostgreSQL's way of writing an array. */
export const arrayText = (items: ArrayLike<unknown>) => `{${Array.from(items).join(',')}}`;

/** Names and types of a profile's columns, in the order of {@link profileRow}. */
export const PROFILE_COLUMNS: readonly (readonly [string, string])[] = [
  ['number', 'int'],
  ['id', 'uuid'],
  ['home', 'smallint'],
  ['limit_minutes', 'smallint'],
  ['modes', 'smallint'],
  ...LANGUAGES.flatMap((name) =>
    ['spoken', 'written', 'expected'].map((of) => [`${name}_${of}`, 'smallint'] as const),
  ),
  ['contracts', 'smallint'],
  ['hours_min', 'smallint'],
  ['hours_max', 'smallint'],
  ['available', 'int'],
  ['licences', 'smallint'],
  ['may_work', 'smallint'],
  ['recognised', 'int[]'],
  ['applied', 'int[]'],
  ['skills_silent', 'boolean'],
  ['occupations_silent', 'boolean'],
  ['terms', 'int[]'],
];

/** A profile as a row; null is "not stated". What can be worked out once a profile is worked out here. */
export function profileRow(
  profile: CoreProfile,
  number: number,
  context: IndexContext,
  numbers: Numbers,
): Value[] {
  const { home, maxCommuteMinutes: limit, hours, skills = [], occupations = [] } = profile;
  const known = home?.at !== undefined && limit !== undefined;
  const statesHours = hours?.min !== undefined || hours?.max !== undefined;
  const terms = [
    ...skills.map((key) => numbers.skills.intern(key)),
    ...occupations.map((key) => numbers.occupationTerm(key)),
  ];
  return [
    number,
    profile.id,
    known ? numbers.homes.intern(home.at.key) : null,
    known ? limit : null,
    bitsOf(modesOf(profile), COMMUTE_MODES),
    ...levels(profile),
    profile.contracts === undefined ? null : contractBits(profile.contracts),
    statesHours ? (hours?.min ?? 0) : null,
    statesHours ? (hours?.max ?? MOST) : null,
    profile.availableFrom === undefined ? null : dayNumber(profile.availableFrom),
    profile.drivingLicences === undefined
      ? null
      : licenceBits(entitledClasses(profile.drivingLicences)),
    profile.mayWorkIn === undefined ? null : countryBits(profile.mayWorkIn),
    recognitions(profile, context, numbers, ['recognised']),
    recognitions(profile, context, numbers, ['recognised', 'applied']),
    skills.length === 0,
    occupations.length === 0,
    arrayText(terms),
  ];
}
