import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { readPageRequest } from '../../platform/http/page.js';
import { Trainings, type TrainingView } from '../../training/index.js';
import { Vacancies } from '../../vacancies/index.js';
import { Tally, type Course, type SupplyAndDemand } from './supply-and-demand.js';

const KEPT_MS = 5 * 60_000;
const PAGE = { limit: '200' };
const MOST_SKILLS = 20;

/** Reads all open vacancies and courses at most every five minutes: the page is for looking, not for watching. */
@Injectable()
export class Overview {
  private kept?: { at: number; result: Promise<SupplyAndDemand> };

  constructor(
    private readonly vacancies: Vacancies,
    private readonly trainings: Trainings,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async current(): Promise<SupplyAndDemand> {
    const now = this.clock.now().getTime();
    if (this.kept === undefined || now - this.kept.at > KEPT_MS) {
      const result = this.read();
      const kept = { at: now, result };
      this.kept = kept;
      // A failure is not kept: the next reader tries again.
      result.catch(() => {
        if (this.kept === kept) this.kept = undefined;
      });
    }
    return this.kept.result;
  }

  private async read(): Promise<SupplyAndDemand> {
    const tally = new Tally();
    for await (const { record } of this.vacancies.forMatching()) tally.addVacancy(record);
    return tally.result(await this.courses(), MOST_SKILLS);
  }

  private async courses(): Promise<Course[]> {
    const courses: Course[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.trainings.list({}, readPageRequest({ ...PAGE, cursor }));
      courses.push(...page.items.map(courseOf));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    return courses;
  }
}

function courseOf({ teaches, sessions }: TrainingView): Course {
  const open = sessions.filter(({ status }) => status === 'open');
  return { teaches, free: open.reduce((sum, { free }) => sum + Math.max(0, free), 0) };
}
