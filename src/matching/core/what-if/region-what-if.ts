import { MatchIndex, type IndexContext } from '../engine/match-index.js';
import type { CorePlace, CoreProfile, CoreVacancy } from '../model.js';
import { RegionPass, type RegionOptions } from './region-pass.js';
import type { BlockedPairs } from './region-tally.js';

/** What a course would open in the region. */
export interface LearningOpens {
  /** Pairs not open today that are open to the people who have taken the course, nothing else changed. */
  readonly pairs: number;
  /** Different people, and different vacancies, among them. */
  readonly people: number;
  readonly vacancies: number;
}

export interface RegionWhatIfResult {
  readonly profiles: number;
  readonly vacancies: number;
  /** Pairs that are open today. */
  readonly openPairs: number;
  readonly blocked: readonly BlockedPairs[];
  /** In the order of the learnings asked about. */
  readonly learnings: readonly LearningOpens[];
}

/**
 * What stands alone between the region's people and its vacancies, and what courses would open: every
 * pair looked at, exactly as {@link blockersOf} and {@link afterLearning} have it, over the columns of a
 * {@link MatchIndex} that is filled for the purpose.
 */
export class RegionWhatIf {
  private readonly index: MatchIndex;
  /** By profile: the territory of the home. */
  private readonly homes = new Map<string, string>();
  private readonly odd: CoreProfile[] = [];
  private readonly vacancies = new Map<string, CoreVacancy>();

  /** @param territoryOf the territory that a place counts for */
  constructor(
    private readonly context: IndexContext,
    private readonly territoryOf: (place: CorePlace | undefined) => string,
  ) {
    this.index = new MatchIndex(context);
  }

  /** Each profile once; without consent it counts for nothing. */
  putProfile(profile: CoreProfile): void {
    if (!profile.consent) return;
    const before = this.index.size.oddProfiles;
    this.index.putProfile(profile);
    this.homes.set(profile.id, this.territoryOf(profile.home));
    if (this.index.size.oddProfiles > before) this.odd.push(profile);
  }

  /** Each vacancy once; one that is not active counts for nothing. */
  putVacancy(vacancy: CoreVacancy): void {
    if (vacancy.status !== 'active') return;
    this.index.putVacancy(vacancy);
    this.vacancies.set(vacancy.id, vacancy);
  }

  /** Works out the commutes to what has been put in so far, so that a run need not do so all at once. */
  prepare(): void {
    void this.index.state;
  }

  /** Works through the vacancies one by one, so that the caller can let others go first in between. */
  *run(options: RegionOptions): Generator<void, RegionWhatIfResult> {
    const pass = new RegionPass(
      this.context,
      this.index,
      [...this.vacancies.values()],
      this.homes,
      options,
    );
    for (const vacancy of pass.inOrder()) {
      const territory = this.territoryOf(vacancy.workplace);
      pass.take(vacancy, territory);
      for (const [i, profile] of this.odd.entries()) pass.takeOdd(profile, i, vacancy, territory);
      yield;
    }
    return {
      profiles: this.homes.size,
      vacancies: this.vacancies.size,
      openPairs: pass.openPairs,
      blocked: pass.blocked,
      learnings: pass.courses.map(({ pairs, people, vacancies }) => ({
        pairs,
        people: people.size,
        vacancies,
      })),
    };
  }
}
