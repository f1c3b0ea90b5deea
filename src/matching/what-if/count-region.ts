import { Inject, Injectable, Logger } from '@nestjs/common';
import { territoryOf } from '../../geography/index.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { ID_GENERATOR, type IdGenerator, type TrainingId } from '../../kernel/ids.js';
import { Foreground } from '../../platform/queue/foreground.js';
import { Profiles } from '../../profiles/index.js';
import { Trainings } from '../../training/index.js';
import { Vacancies } from '../../vacancies/index.js';
import { CoreRecords } from '../core-records.js';
import {
  RegionWhatIf,
  toCoreVacancy,
  type Learning,
  type RegionWhatIfResult,
} from '../core/index.js';
import { rankBlockers } from '../domain/blocker-figures.js';
import { THRESHOLD } from '../domain/keep.js';
import { inBatches } from '../in-batches.js';
import { MatchContexts } from '../match-context.js';
import { WhatIfStore } from '../persistence/what-if-store.js';
import { learningOf } from './learning-of.js';

const PROFILES_TOGETHER = 200;
/** After so many vacancies their commutes are worked out, so that it never takes long. */
const VACANCIES_TOGETHER = 4;
/** The worker answers for nothing else while it counts, so it counts in turns of this length. */
const TURN_MS = 10;

/** Counts, in the worker, what blocks the region's pairs and what each course would open. */
@Injectable()
export class CountRegion {
  private readonly logger = new Logger(CountRegion.name);

  constructor(
    private readonly profiles: Profiles,
    private readonly vacancies: Vacancies,
    private readonly trainings: Trainings,
    private readonly records: CoreRecords,
    private readonly contexts: MatchContexts,
    private readonly store: WhatIfStore,
    private readonly foreground: Foreground,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  /** Everything, for the pages of tomorrow morning. */
  async all(): Promise<void> {
    const courses = await this.trainings.taught();
    const learnings = courses.map(({ teaches }) => learningOf(teaches));
    const result = await this.count(learnings, false);
    const computedAt = this.clock.now();
    const { profiles, vacancies, openPairs } = result;
    const run = { id: this.ids.next(), computedAt, profiles, vacancies, openPairs };
    await this.store.saveRun(run, rankBlockers(result.blocked));
    await this.saveCourses(courses, result, computedAt);
    this.logger.log({ profiles, vacancies, courses: courses.length }, 'counted what steps open');
  }

  /** One course, which is new or teaches something else now. One that is not on offer is left alone. */
  async course(id: TrainingId): Promise<void> {
    const courses = await this.trainings.taught(id);
    if (courses.length === 0) return;
    const learnings = courses.map(({ teaches }) => learningOf(teaches));
    await this.saveCourses(courses, await this.count(learnings, true), this.clock.now());
  }

  private async saveCourses(
    courses: readonly { id: TrainingId }[],
    { learnings }: RegionWhatIfResult,
    computedAt: Date,
  ): Promise<void> {
    const opens = courses.flatMap(({ id }, i) => {
      const found = learnings[i];
      return found === undefined ? [] : [{ trainingId: id, opens: found }];
    });
    await this.store.saveTrainings(opens, computedAt);
  }

  private async count(
    learnings: readonly Learning[],
    learningsOnly: boolean,
  ): Promise<RegionWhatIfResult> {
    const { today } = this.contexts.current();
    const region = new RegionWhatIf(this.contexts.forIndex(), (place) =>
      territoryOf(place?.country ?? '', place?.at?.key),
    );
    for await (const batch of inBatches(this.profiles.forMatching(), PROFILES_TOGETHER)) {
      for (const profile of await this.records.mapProfiles(batch)) region.putProfile(profile);
      await this.foreground.clear();
    }
    for await (const batch of inBatches(this.vacancies.forMatching(), VACANCIES_TOGETHER)) {
      for (const { id, record } of batch)
        region.putVacancy(toCoreVacancy(id, record, this.contexts.ports));
      region.prepare();
      await this.foreground.clear();
    }
    const steps = region.run({ today, threshold: THRESHOLD, learnings, learningsOnly });
    for (let turn = performance.now(); ;) {
      const { done, value } = steps.next();
      if (done === true) return value;
      if (performance.now() - turn < TURN_MS) continue;
      await this.foreground.clear();
      turn = performance.now();
    }
  }
}
