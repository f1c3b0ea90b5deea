import { CEFR_LEVELS } from '../../../src/kernel/cefr.js';
import {
  COMMUTE_MODES,
  CONTRACT_TYPES,
  STRICTNESSES,
  type CommuteMode,
  type Strictness,
} from '../../../src/kernel/vocabulary.js';
import {
  DEFAULT_SCORER_CONFIG,
  type CommuteMinutes,
  type CoreProfile,
  type CoreVacancy,
  type LegalRules,
  type MatchContext,
  type PlacePoint,
} from '../../../src/matching/core/index.js';
import { TODAY } from './pairs.js';
import { Chance } from './random.js';
import { isco, occupation, skill, smallTaxonomy } from './small-taxonomy.js';

/** A small world in which everything that a pair can depend on occurs, often enough to collide and to tie. */
export interface World {
  readonly context: MatchContext;
  readonly profiles: readonly CoreProfile[];
  readonly vacancies: readonly CoreVacancy[];
}

const NEEDS: readonly Strictness[] = [...STRICTNESSES, 'must', 'must'];
const LANGUAGES = ['fr', 'de', 'en', 'it'];
/** With one that the engine has no place of its own for. */
const MORE_LANGUAGES = [...LANGUAGES, 'pl'];

const languagesFor = (chance: Chance) => (chance.yes(0.15) ? MORE_LANGUAGES : LANGUAGES);
const COUNTRIES = ['FR', 'DE', 'CH'] as const;
const LICENCES = ['AM', 'B', 'BE', 'C', 'CE', 'D', 'X9'];
const DAYS = ['2026-10-01', '2026-11-22', '2026-11-23', '2026-12-01', '2027-01-01', '2027-03-01'];

const SKILLS = Array.from({ length: 24 }, (_, i) => skill(`s${i}`));
const SKILL_GROUPS = Array.from({ length: 5 }, (_, i) => skill(`group${i}`));
const OCCUPATIONS = Array.from({ length: 10 }, (_, i) => occupation(`o${i}`));
const ISCO = ['7512', '7511', '7411', '2221'];

function randomTaxonomy(chance: Chance) {
  const broader: Record<string, string[]> = {};
  const skills: Record<string, string[]> = {};
  SKILLS.forEach((uri, i) => {
    const above = chance.upTo([...SKILL_GROUPS, ...SKILLS.slice(0, i)], 2);
    if (above.length > 0) broader[uri] = above;
  });
  OCCUPATIONS.forEach((uri, i) => {
    broader[uri] = [
      chance.yes(0.2) && i > 0 ? chance.pick(OCCUPATIONS.slice(0, i)) : isco(chance.pick(ISCO)),
    ];
    skills[uri] = chance.upTo(SKILLS, 5).map((name) => (chance.yes(0.3) ? `?${name}` : name));
  });
  const rarity = Object.fromEntries(SKILLS.map((uri) => [uri, chance.int(1, 10) / 10]));
  return smallTaxonomy({ broader, skills, rarity });
}

function randomPlaces(chance: Chance): PlacePoint[] {
  return Array.from({ length: 8 }, (_, i) => ({
    key: `place${i}`,
    country: chance.pick(COUNTRIES),
    lat: 47.5 + chance.next(),
    lon: 7.3 + chance.next(),
  }));
}

const MINUTES_PER_DEGREE: Readonly<Record<CommuteMode, number>> = {
  car: 60,
  transit: 90,
  bike: 150,
  walk: 500,
};

/** Whole minutes from the straight line, symmetric, with a wider range for public transport; longer where shifts are worked. */
export function lineCommute(from: PlacePoint, to: PlacePoint, mode: CommuteMode): CommuteMinutes {
  const degrees = Math.hypot(from.lat - to.lat, from.lon - to.lon);
  const slower = to.shifts === undefined ? 1 : 1.4;
  const minutes = Math.max(1, Math.round((5 + degrees * MINUTES_PER_DEGREE[mode]) * slower));
  const low = Math.max(1, Math.floor(minutes * (mode === 'transit' ? 0.6 : 0.85)));
  return { minutes, low, high: Math.ceil(minutes * 1.3), crossing: null, estimator: 'line' };
}

const row = (country: 'FR' | 'DE' | 'CH', appliesTo: 'employee' | 'self-employed') => ({
  country,
  appliesTo,
  source: { title: 'Act', url: 'https://example.org', date: TODAY, provision: '§ 1' },
});
const label = { fr: 'x', de: 'x', en: 'x' };
const LEGAL: LegalRules = {
  version: 'spec',
  professions: [
    {
      id: 'a',
      label,
      isco: [isco('2221')],
      occupations: [],
      except: [],
      rows: [row('DE', 'employee'), row('CH', 'employee')],
    },
    {
      id: 'b',
      label,
      isco: [],
      occupations: [occupation('o3')],
      except: [],
      rows: [row('FR', 'employee'), row('DE', 'self-employed')],
    },
  ],
};

const levels = (chance: Chance, p: number) => chance.maybe(() => chance.pick(CEFR_LEVELS), p);
const hours = (chance: Chance) => {
  const [a, b] = [chance.int(10, 40), chance.int(10, 40)];
  return { min: chance.maybe(() => Math.min(a, b)), max: chance.maybe(() => Math.max(a, b)) };
};

export function randomProfile(
  chance: Chance,
  id: string,
  places: readonly PlacePoint[],
): CoreProfile {
  const home = chance.pick(places);
  return {
    id,
    home: chance.maybe(
      () => ({ country: home.country, ...(chance.yes(0.9) && { at: home }) }),
      0.05,
    ),
    maxCommuteMinutes: chance.maybe(
      () => (chance.yes(0.9) ? chance.int(0, 120) : chance.int(121, 600)),
      0.05,
    ),
    commuteModes: chance.maybe(() => chance.some(COMMUTE_MODES)),
    languages: chance.maybe(
      () =>
        chance.some(languagesFor(chance), 0.7).map((language) => ({
          language,
          spoken: levels(chance, 0.1),
          written: levels(chance, 0.1),
          ...(chance.yes(0.15) && {
            expected: { value: chance.pick(CEFR_LEVELS), by: chance.pick(DAYS) },
          }),
        })),
      0.05,
    ),
    skills: chance.maybe(() => chance.upTo([...SKILLS, ...SKILL_GROUPS, 'text:own words'], 8)),
    occupations: chance.maybe(() => chance.upTo([...OCCUPATIONS, isco('7512'), 'text:job'], 3)),
    contracts: chance.maybe(() => chance.some(CONTRACT_TYPES, 0.8), 0.05),
    hours: chance.maybe(() => hours(chance)),
    availableFrom: chance.maybe(() => chance.pick(DAYS), 0.05),
    drivingLicences: chance.maybe(() => chance.some(LICENCES, 0.4)),
    mayWorkIn: chance.maybe(() => chance.some(COUNTRIES, 0.85), 0.05),
    recognisedProfessions: chance.maybe(() =>
      chance.upTo([...OCCUPATIONS, isco('2221')], 3).map((name) => ({
        occupation: name,
        country: chance.pick(COUNTRIES),
        state: chance.yes() ? ('recognised' as const) : ('applied' as const),
      })),
    ),
    consent: chance.yes(0.97),
  };
}

export function randomVacancy(
  chance: Chance,
  id: string,
  places: readonly PlacePoint[],
): CoreVacancy {
  const place = chance.pick(places);
  const workplace = chance.yes(0.2)
    ? { ...place, key: `${place.key}~22:00-06:00`, shifts: [{ starts: '22:00', ends: '06:00' }] }
    : place;
  const languages = chance.upTo(languagesFor(chance), 2).map((language) => ({
    language,
    spoken: levels(chance, 0.2),
    written: levels(chance, 0.4),
    strictness: chance.pick(NEEDS),
    source: chance.yes(0.1) ? ('assumed' as const) : ('employer' as const),
    helpOffered: chance.yes(0.1),
  }));
  const assume = languages.length === 0 && chance.yes(0.7);
  return {
    id,
    status: chance.yes(0.95) ? 'active' : chance.pick(['draft', 'paused', 'closed']),
    workplace: chance.maybe(
      () => ({ country: workplace.country, ...(chance.yes(0.95) && { at: workplace }) }),
      0.05,
    ),
    remoteShare: chance.pick([0, 0, 0, 0.4, 1]),
    occupation: chance.maybe(() => chance.pick([...OCCUPATIONS, 'text:job'])),
    skills: chance
      .upTo([...SKILLS, 'text:own words'], 6)
      .map((name) => ({ skill: name, essential: chance.yes(0.7) })),
    languages,
    ...(assume && {
      assumedLanguage: {
        languages: chance.upTo(LANGUAGES, 1).concat('de'),
        spoken: 'B1',
        written: 'A2',
      } as const,
    }),
    contract: chance.maybe(() => chance.pick(CONTRACT_TYPES)),
    hours: chance.maybe(() => hours(chance)),
    startsOn: chance.maybe(() => chance.pick(DAYS)),
    closesOn: chance.maybe(() =>
      chance.pick(['2026-11-22', '2026-11-23', '2027-06-01', '2027-06-02']),
    ),
    drivingLicences: chance
      .upTo(LICENCES, 1)
      .map((name) => ({ class: name, strictness: chance.pick(STRICTNESSES) })),
  };
}

/** The world of a seed: the same for the same numbers. */
export function randomWorld(
  seed: number,
  { profiles = 12, vacancies = 8 }: { profiles?: number; vacancies?: number } = {},
): World {
  const chance = new Chance(seed);
  const places = randomPlaces(chance);
  const context: MatchContext = {
    taxonomy: randomTaxonomy(chance),
    commute: lineCommute,
    legal: LEGAL,
    config: DEFAULT_SCORER_CONFIG,
    today: TODAY,
  };
  return {
    context,
    profiles: Array.from({ length: profiles }, (_, i) => randomProfile(chance, `p${i}`, places)),
    vacancies: Array.from({ length: vacancies }, (_, i) => randomVacancy(chance, `v${i}`, places)),
  };
}
