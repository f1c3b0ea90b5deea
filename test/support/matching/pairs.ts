import {
  DEFAULT_SCORER_CONFIG,
  NO_LEGAL_RULES,
  type CommuteMinutes,
  type CoreProfile,
  type CoreVacancy,
  type MatchContext,
  type PlacePoint,
} from '../../../src/matching/core/index.js';
import { bakery, occupation, skill } from './small-taxonomy.js';

export const TODAY = '2026-11-23';

export const STRASBOURG: PlacePoint = { key: 'FR-67000', country: 'FR', lat: 48.58, lon: 7.75 };
export const KEHL: PlacePoint = { key: 'DE-77694', country: 'DE', lat: 48.57, lon: 7.81 };

/** A commute of so many minutes whatever the places, a fifth of them either way. */
export const minutes = (central: number, low = Math.floor(central * 0.8)): CommuteMinutes => ({
  minutes: central,
  low,
  high: Math.ceil(central * 1.2),
  crossing: 'Pont de l’Europe',
  estimator: 'spec',
});

export const context = (over: Partial<MatchContext> = {}): MatchContext => ({
  taxonomy: bakery,
  commute: () => minutes(20),
  legal: NO_LEGAL_RULES,
  config: DEFAULT_SCORER_CONFIG,
  today: TODAY,
  ...over,
});

/** A baker of Strasbourg who says everything, and whom the {@link vacancy} below fits in every respect. */
export const profile = (over: Partial<CoreProfile> = {}): CoreProfile => ({
  id: 'p1',
  home: { country: 'FR', at: STRASBOURG },
  maxCommuteMinutes: 45,
  commuteModes: ['car'],
  languages: [
    { language: 'fr', spoken: 'C2', written: 'C2' },
    { language: 'de', spoken: 'B2', written: 'B1' },
  ],
  skills: [skill('bake-bread'), skill('handle-flour')],
  occupations: [occupation('baker')],
  contracts: ['permanent', 'fixed-term'],
  hours: { min: 30, max: 40 },
  availableFrom: '2026-12-01',
  drivingLicences: ['B'],
  mayWorkIn: ['FR', 'DE'],
  recognisedProfessions: [],
  consent: true,
  ...over,
});

/** A bakery in Kehl. */
export const vacancy = (over: Partial<CoreVacancy> = {}): CoreVacancy => ({
  id: 'v1',
  status: 'active',
  workplace: { country: 'DE', at: KEHL },
  remoteShare: 0,
  occupation: occupation('baker'),
  skills: [
    { skill: skill('bake-bread'), essential: true },
    { skill: skill('handle-flour'), essential: true },
  ],
  languages: [
    {
      language: 'de',
      spoken: 'B2',
      written: 'B1',
      strictness: 'must',
      source: 'employer',
      helpOffered: false,
    },
  ],
  contract: 'permanent',
  hours: { min: 35, max: 39 },
  startsOn: '2027-01-01',
  closesOn: '2026-12-31',
  drivingLicences: [{ class: 'B', strictness: 'must' }],
  ...over,
});

/** A German need, a must of the employer unless said. */
export const german = (
  need: Partial<CoreVacancy['languages'][number]>,
): CoreVacancy['languages'][number] => ({
  language: 'de',
  strictness: 'must',
  source: 'employer',
  helpOffered: false,
  ...need,
});
