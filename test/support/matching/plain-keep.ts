import {
  evaluatePair,
  type CoreProfile,
  type CoreVacancy,
  type EvaluatedPair,
  type MatchContext,
} from '../../../src/matching/core/index.js';

/** What must be stored of a region, by the plain double loop and the rules written out in full. */
export interface KeptPair {
  profile: string;
  vacancy: string;
  list: string;
  strength: number;
  confidence: number;
  contributions: unknown;
  gates: unknown;
  forVacancy: boolean;
  forProfile: boolean;
}

const LEAST_STRENGTH = 30_000;
const OF_VACANCY = 50;
const OF_PROFILE = 20;

const strongest = (idOf: (pair: EvaluatedPair) => string) => (a: EvaluatedPair, b: EvaluatedPair) =>
  b.fit.scoreThousandths - a.fit.scoreThousandths || (idOf(a) < idOf(b) ? -1 : 1);

/** The 50 best of each vacancy (`fits` before `fits-if`), the 20 best of each list of each person. */
export function plainlyKept(
  profiles: readonly CoreProfile[],
  vacancies: readonly CoreVacancy[],
  context: MatchContext,
): KeptPair[] {
  const pairs = profiles
    .filter((profile) => profile.consent)
    .flatMap((profile) =>
      vacancies
        .filter((vacancy) => vacancy.status === 'active')
        .map((vacancy) => evaluatePair(profile, vacancy, context)),
    )
    .filter((pair) => pair.list !== 'no' && pair.fit.scoreThousandths >= LEAST_STRENGTH);
  const ofVacancies = new Set(
    vacancies.flatMap(({ id }) => {
      const own = pairs.filter((pair) => pair.vacancy === id);
      const sorted = ['fits', 'fits-if'].flatMap((list) =>
        own.filter((pair) => pair.list === list).sort(strongest((pair) => pair.profile)),
      );
      return sorted.slice(0, OF_VACANCY);
    }),
  );
  const ofProfiles = new Set(
    profiles.flatMap(({ id }) => {
      const own = pairs.filter((pair) => pair.profile === id).sort(strongest((p) => p.vacancy));
      return ['fits', 'fits-if', 'to-clear', 'within-reach'].flatMap((list) =>
        own.filter((pair) => pair.list === list).slice(0, OF_PROFILE),
      );
    }),
  );
  return pairs
    .filter((pair) => ofVacancies.has(pair) || ofProfiles.has(pair))
    .map((pair) => ({
      profile: pair.profile,
      vacancy: pair.vacancy,
      list: pair.list,
      strength: pair.fit.scoreThousandths,
      confidence: Math.round(pair.fit.confidence * 1000),
      // As JSON keeps them: a field without a value is no field.
      contributions: JSON.parse(JSON.stringify(pair.fit.contributions)) as unknown,
      gates: JSON.parse(JSON.stringify(pair.gates)) as unknown,
      forVacancy: ofVacancies.has(pair),
      forProfile: ofProfiles.has(pair),
    }))
    .sort((a, b) => (a.profile + a.vacancy < b.profile + b.vacancy ? -1 : 1));
}
