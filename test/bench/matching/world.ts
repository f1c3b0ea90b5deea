import { CEFR_LEVELS, type CefrLevel } from '../../../src/kernel/cefr.js';
import type { CommuteMode, ContractType } from '../../../src/kernel/vocabulary.js';
import type {
  CoreLanguageNeed,
  CoreProfile,
  CoreVacancy,
  PlacePoint,
} from '../../../src/matching/core/index.js';
import { Chance } from '../../support/matching/random.js';
import { PlaceLottery, regionPlaces } from './region.js';
import {
  generateVocabulary,
  zipf,
  type GeneratedOccupation,
  type GeneratedVocabulary,
} from './vocabulary.js';

export const TODAY = '2026-11-23';

/** Share of people who leave one given field out. */
const BLANK = 0.04;

/** Makes profiles and vacancies one by one, the same for the same seed. */
export class BenchWorld {
  readonly vocabulary: GeneratedVocabulary;
  private readonly chance: Chance;
  private readonly homes: PlaceLottery;
  private readonly workplaces: PlaceLottery;

  constructor(seed = 1) {
    this.vocabulary = generateVocabulary(seed);
    this.chance = new Chance(seed + 1);
    const places = regionPlaces(this.chance);
    this.homes = new PlaceLottery(places, (people) => people);
    // Jobs are more concentrated than people.
    this.workplaces = new PlaceLottery(
      places.filter(({ people }) => people >= 1000),
      (people) => people ** 1.1,
    );
  }

  profile(): CoreProfile {
    const { chance } = this;
    const home = this.homes.draw(chance);
    const occupations = this.occupationsHeld();
    return {
      id: uuid(chance),
      home: maybe(chance, () => ({ country: home.country, at: pointOf(home) })),
      maxCommuteMinutes: maybe(chance, () =>
        chance.pick([15, 20, 30, 30, 30, 45, 45, 60, 60, 75, 90]),
      ),
      commuteModes: modes(chance),
      languages: maybe(chance, () => languagesOf(chance, home.country)),
      skills: maybe(chance, () => this.skillsHeld(occupations)),
      occupations: maybe(chance, () => occupations.map(({ uri }) => uri)),
      contracts: maybe(chance, () => contracts(chance)),
      hours: maybe(chance, () =>
        chance.pick([
          { min: 35, max: 40 },
          { min: 35, max: 40 },
          { min: 38, max: 40 },
          { min: 30, max: 40 },
          { min: 20, max: 30 },
          { min: 15, max: 25 },
          { min: chance.int(8, 30), max: chance.int(30, 42) },
        ]),
      ),
      availableFrom: maybe(chance, () => (chance.yes(0.6) ? TODAY : dayAfter(chance.int(1, 120)))),
      drivingLicences: maybe(chance, () => licences(chance)),
      mayWorkIn: maybe(chance, () => permissions(chance, home.country)),
      recognisedProfessions: chance.yes(0.5)
        ? undefined
        : recognitions(chance, occupations, home.country),
      consent: true,
    };
  }

  vacancy(): CoreVacancy {
    const { chance } = this;
    const workplace = this.workplaces.draw(chance);
    const occupation = this.occupation();
    const skills = this.skillsAsked(occupation);
    const languages = languagesAsked(chance, workplace.country);
    const own = workplace.country === 'FR' ? 'fr' : 'de';
    const assumed = { languages: [own], spoken: 'B1', written: 'A2' } as const;
    return {
      id: uuid(chance),
      status: 'active',
      workplace: { country: workplace.country, at: pointOf(workplace) },
      remoteShare: chance.yes(0.03) ? 1 : chance.yes(0.15) ? 0.4 : 0,
      occupation: occupation.uri,
      skills,
      languages,
      ...(languages.length === 0 && { assumedLanguage: assumed }),
      contract: chance.pick(VACANCY_CONTRACTS),
      hours: chance.yes(0.7)
        ? chance.pick([
            { min: 38, max: 40 },
            { min: 35, max: 35 },
            { min: 39, max: 39 },
            { min: 20, max: 40 },
          ])
        : { min: chance.int(10, 20), max: chance.int(20, 32) },
      startsOn: maybe(chance, () => dayAfter(chance.int(-30, 90)), 0.4),
      closesOn: maybe(chance, () => dayAfter(chance.int(3, 60)), 0.5),
      drivingLicences: chance.yes(0.25)
        ? [
            {
              class: chance.yes(0.1) ? 'C' : 'B',
              strictness: chance.yes(0.1) ? 'learnable' : 'must',
            },
          ]
        : [],
    };
  }

  private occupation(): GeneratedOccupation {
    const { occupations } = this.vocabulary;
    // A fixed shuffle, so that the frequent occupations do not all lie in one branch of the tree.
    const at = (zipf(this.chance, occupations.length, 0.8) * 7919) % occupations.length;
    return occupations[at] as GeneratedOccupation;
  }

  /** One to three, most of them near each other. */
  private occupationsHeld(): GeneratedOccupation[] {
    const { chance } = this;
    const held = [this.occupation()];
    while (held.length < 3 && chance.yes(0.4)) {
      const last = held.at(-1);
      const near = this.vocabulary.occupations.filter((one) => one.minor === last?.minor);
      held.push(chance.yes(0.7) ? chance.pick(near) : this.occupation());
    }
    return [...new Set(held)];
  }

  private skillsHeld(occupations: readonly GeneratedOccupation[]): string[] {
    const { chance } = this;
    const held = new Set<string>();
    for (const { skills } of occupations) {
      for (const { uri } of skills) if (chance.yes(0.22)) held.add(uri);
    }
    for (let i = chance.int(2, 6); i > 0; i--) held.add(this.commonSkill());
    if (chance.yes(0.4)) held.add(chance.pick(chance.pick(this.vocabulary.specific)));
    return [...held];
  }

  private commonSkill(): string {
    const { common } = this.vocabulary;
    return common[zipf(this.chance, common.length, 1)] as string;
  }

  private skillsAsked(occupation: GeneratedOccupation): CoreVacancy['skills'] {
    const { chance } = this;
    const asked = new Map<string, boolean>();
    const implied = chance.shuffle(occupation.skills).slice(0, chance.int(3, 8));
    for (const { uri, essential } of implied) asked.set(uri, essential);
    for (let i = chance.int(1, 3); i > 0; i--) asked.set(this.commonSkill(), chance.yes(0.5));
    return [...asked].map(([skill, essential]) => ({ skill, essential }));
  }
}

const VACANCY_CONTRACTS: readonly ContractType[] = [
  'permanent',
  'permanent',
  'permanent',
  'permanent',
  'fixed-term',
  'fixed-term',
  'agency',
  'agency',
  'apprenticeship',
  'minijob',
];

const maybe = <T>(chance: Chance, make: () => T, blank = BLANK): T | undefined =>
  chance.yes(blank) ? undefined : make();

const pointOf = ({ key, country, lat, lon }: PlacePoint): PlacePoint => ({
  key,
  country,
  lat,
  lon,
});

function uuid(chance: Chance): string {
  const hex = Array.from({ length: 4 }, () =>
    Math.floor(chance.next() * 2 ** 32)
      .toString(16)
      .padStart(8, '0'),
  ).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function dayAfter(days: number): string {
  return new Date(Date.parse(`${TODAY}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function modes(chance: Chance): CommuteMode[] | undefined {
  const chosen: CommuteMode[] = [];
  if (chance.yes(0.68)) chosen.push('car');
  if (chance.yes(0.45)) chosen.push('transit');
  if (chance.yes(0.3)) chosen.push('bike');
  if (chance.yes(0.15)) chosen.push('walk');
  return chosen.length === 0 ? undefined : chosen;
}

/** Draws a level from cumulative shares of none, A1 … C2. */
function level(chance: Chance, shares: readonly number[]): CefrLevel | undefined {
  const at = chance.next();
  return CEFR_LEVELS[shares.findIndex((share) => at < share) - 1];
}

const NEIGHBOUR = [0.52, 0.62, 0.72, 0.83, 0.92, 0.97, 1];
const ENGLISH = [0.25, 0.37, 0.52, 0.72, 0.9, 0.98, 1];

function languagesOf(chance: Chance, country: string): CoreProfile['languages'] {
  const own = country === 'FR' ? 'fr' : 'de';
  const facts = [
    {
      language: own,
      spoken: 'C2' as CefrLevel,
      written: chance.pick(['B2', 'C1', 'C2', 'C2'] as const) as CefrLevel,
    },
  ];
  if (chance.yes(0.1)) facts.splice(0, 1, { language: own, spoken: 'B1', written: 'A2' });
  const add = (language: string, shares: readonly number[]) => {
    const spoken = level(chance, shares);
    if (spoken === undefined) return;
    const step = CEFR_LEVELS.indexOf(spoken);
    const written = CEFR_LEVELS[Math.max(0, step - chance.int(0, 2))] as CefrLevel;
    const expected =
      chance.yes(0.03) && step < 4
        ? { expected: { value: CEFR_LEVELS[step + 1] as CefrLevel, by: dayAfter(90) } }
        : {};
    facts.push({ language, spoken, written, ...expected });
  };
  add(own === 'fr' ? 'de' : 'fr', NEIGHBOUR);
  add('en', ENGLISH);
  if (chance.yes(0.15))
    add(chance.pick(['it', 'tr', 'ar', 'pt', 'ru', 'pl', 'es', 'ro']), [0, 0, 0, 0, 0.2, 0.5, 1]);
  return facts;
}

function languagesAsked(chance: Chance, country: string): CoreLanguageNeed[] {
  const own = country === 'FR' ? 'fr' : 'de';
  const need = (
    language: string,
    spoken: CefrLevel,
    written: CefrLevel | undefined,
    wished = false,
  ): CoreLanguageNeed => ({
    language,
    spoken,
    written,
    strictness: wished ? 'wished' : chance.yes(0.12) ? 'learnable' : 'must',
    source: 'employer',
    helpOffered: chance.yes(0.05),
  });
  if (chance.yes(0.25)) return [];
  const asked = [
    need(
      own,
      chance.pick(['A2', 'B1', 'B1', 'B2', 'B2', 'C1']),
      chance.yes(0.6) ? chance.pick(['A2', 'B1', 'B2']) : undefined,
    ),
  ];
  if (chance.yes(0.2))
    asked.push(
      need(own === 'fr' ? 'de' : 'fr', chance.pick(['A2', 'B1', 'B2']), undefined, chance.yes(0.6)),
    );
  if (chance.yes(0.15))
    asked.push(need('en', chance.pick(['A2', 'B1', 'B2']), undefined, chance.yes(0.4)));
  return asked;
}

function contracts(chance: Chance): ContractType[] {
  const chosen: ContractType[] = chance.yes(0.95) ? ['permanent'] : [];
  const others: readonly [ContractType, number][] = [
    ['fixed-term', 0.65],
    ['agency', 0.35],
    ['apprenticeship', 0.12],
    ['seasonal', 0.15],
    ['minijob', 0.12],
    ['internship', 0.05],
  ];
  for (const [kind, share] of others) if (chance.yes(share)) chosen.push(kind);
  return chosen;
}

function licences(chance: Chance): string[] {
  const at = chance.next();
  if (at < 0.18) return [];
  if (at < 0.9) return ['B'];
  return at < 0.95 ? ['B', 'BE'] : at < 0.98 ? ['CE'] : ['D'];
}

/** Most who say something of recognitions hold one for their own occupation, some in a second country. */
function recognitions(
  chance: Chance,
  occupations: readonly GeneratedOccupation[],
  country: string,
): CoreProfile['recognisedProfessions'] {
  return occupations
    .filter(() => chance.yes(0.6))
    .flatMap(({ uri }) => {
      const own = { occupation: uri, country, state: 'recognised' as const };
      if (!chance.yes(0.3)) return [own];
      const other = chance.pick(['FR', 'DE', 'CH']);
      const state = chance.yes() ? ('recognised' as const) : ('applied' as const);
      return [own, { occupation: uri, country: other, state }];
    });
}

function permissions(chance: Chance, country: string): string[] {
  const at = chance.next();
  if (at < 0.8) return country === 'CH' && at < 0.1 ? ['CH'] : ['FR', 'DE', 'CH'];
  return at < 0.92 ? ['FR', 'DE'] : [country];
}
