import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../kernel/clock.js';
import type { LocalDate } from '../kernel/local-date.js';
import type { PairIds } from './explaining.js';
import { Ranking } from './ranking.js';
import { Region } from './region.js';
import { Turn } from './turn.js';

/** Who is among the best of which vacancy. */
interface Known {
  readonly today: LocalDate;
  /** Of the region that it is true of. */
  revision: number;
  readonly people: Map<string, readonly string[]>;
  readonly vacancies: Map<string, Set<string>>;
}

/** Let go of when nobody has asked for so long. */
const KEPT_MS = 10 * 60_000;

/**
 * The lists of all vacancies, seen from the people: worked out when first asked for, then kept true by making
 * anew the lists that a change can concern. For whoever goes through all people and must know of each which
 * vacancies keep them.
 */
@Injectable()
export class VacancyMarks {
  private known: Known | undefined;
  private running: Promise<unknown> = Promise.resolve();
  private letGo: NodeJS.Timeout | undefined;

  constructor(
    private readonly region: Region,
    private readonly ranking: Ranking,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The pairs of these people that are among the best of their vacancies, as of the region now. */
  async of(profileIds: readonly string[]): Promise<PairIds[]> {
    // Two that ask at once share what the first works out.
    const mine = this.running.then(() => this.current());
    this.running = mine.catch(() => undefined);
    const { vacancies } = await mine;
    return profileIds.flatMap((profileId) =>
      [...(vacancies.get(profileId) ?? [])].map((vacancyId) => ({ profileId, vacancyId })),
    );
  }

  private async current(): Promise<Known> {
    clearTimeout(this.letGo);
    this.letGo = setTimeout(() => (this.known = undefined), KEPT_MS).unref();
    const today = this.clock.today();
    let known = this.known?.today === today ? this.known : undefined;
    // The region may move while lists are made; those that this concerns are made once more.
    for (;;) {
      const { revision } = this.region;
      const concerned = known && (await this.concerned(known));
      if (known === undefined || concerned === undefined) {
        known = { today, revision, people: new Map(), vacancies: new Map() };
        await this.make(known, [...this.region.vacancies.keys()]);
      } else if (concerned.length > 0) {
        await this.make(known, concerned);
        known.revision = revision;
      } else {
        known.revision = revision;
        return (this.known = known);
      }
    }
  }

  /** Vacancies whose list may be another than it was; undefined: any. */
  private async concerned(known: Known): Promise<string[] | undefined> {
    const vacancies = this.region.changedSince(known.revision, 'vacancy');
    const profiles = this.region.changedSince(known.revision, 'profile');
    if (vacancies === undefined || profiles === undefined) return undefined;
    const concerned = new Set(vacancies);
    const turn = new Turn();
    for (const id of profiles) {
      for (const vacancy of known.vacancies.get(id) ?? []) concerned.add(vacancy);
      if (!this.region.profileIds.has(id)) continue;
      for (const { partner } of this.ranking.candidates('profile', id)) concerned.add(partner);
      await turn.end();
    }
    return [...concerned];
  }

  private async make({ people, vacancies }: Known, ids: readonly string[]): Promise<void> {
    const open = ids.filter((id) => this.region.vacancies.has(id));
    const best = await this.ranking.best('vacancy', open);
    for (const id of ids) {
      for (const profile of people.get(id) ?? []) vacancies.get(profile)?.delete(id);
      const now = (best.get(id) ?? []).map(({ partner }) => partner);
      if (now.length === 0) people.delete(id);
      else people.set(id, now);
      for (const profile of now) {
        const of = vacancies.get(profile);
        if (of === undefined) vacancies.set(profile, new Set([id]));
        else of.add(id);
      }
    }
  }
}
