import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { VacancyId } from '../../kernel/ids.js';
import { addDays, type LocalDate } from '../../kernel/local-date.js';
import { ChangeLog, type Horizon } from '../../platform/outbox/change-log.js';
import { VacancyHistory, type OpenedVacancy } from '../../vacancies/index.js';
import { toCoreVacancy, VacancyTable, type MatchContext } from '../core/index.js';
import { MatchContexts } from '../match-context.js';

const DAY_MS = 86_400_000;
/** Vacancies of so many days are looked back at. */
const DAYS_BACK = 365;

/** The past that "usually open" speaks of. */
export interface PastPeriod {
  /** First day; later than a year ago where the vacancies known here do not go back so far. */
  readonly since: LocalDate;
  /** Whole days, up to yesterday. */
  readonly days: number;
}

interface Loaded {
  readonly table: VacancyTable;
  readonly context: MatchContext;
  /** Undefined before the first whole day. */
  readonly past: PastPeriod | undefined;
  readonly period: { readonly from: Date; readonly to: Date };
}

/**
 * The vacancies of today and of the last twelve months in memory, without any profile: for the web
 * process, which answers one person at a time. Read when it is first asked for, kept true from the
 * change log, read anew on a new day (the year looked back at moves with it) and when the taxonomy has
 * changed.
 */
@Injectable()
export class OpenVacancies {
  private loaded: Loaded | undefined;
  private horizon: Horizon | undefined;
  private running: Promise<Loaded> | undefined;

  constructor(
    private readonly history: VacancyHistory,
    private readonly contexts: MatchContexts,
    private readonly log: ChangeLog,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The table as of now. Several callers share one run. */
  async current(): Promise<Loaded> {
    this.running ??= this.catchUp().finally(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async catchUp(): Promise<Loaded> {
    const context = this.contexts.current();
    const { loaded, horizon: from } = this;
    if (loaded === undefined || from === undefined || loaded.context !== context) {
      return this.load(context);
    }
    const { changes, horizon, gap } = await this.log.since(from, ['vacancy.changed']);
    if (gap) return this.load(context);
    const ids = [...new Set(changes.map(({ subjectId }) => subjectId as VacancyId))];
    const now = new Map(
      (await this.history.openAmong(ids, loaded.period)).map((one) => [one.id, one]),
    );
    for (const id of ids) {
      const opened = now.get(id);
      if (opened === undefined) loaded.table.remove(id);
      else this.put(loaded.table, opened);
    }
    this.horizon = horizon;
    return loaded;
  }

  private async load(context: MatchContext): Promise<Loaded> {
    const begun = await this.log.now();
    const period = this.periodFrom(await this.history.begin());
    const table = new VacancyTable(context);
    for await (const opened of this.history.openIn(period)) this.put(table, opened);
    const days = Math.round((period.to.getTime() - period.from.getTime()) / DAY_MS);
    const since = period.from.toISOString().slice(0, 10);
    const past = days >= 1 ? { since, days } : undefined;
    this.horizon = begun;
    this.loaded = { table, context, past, period };
    return this.loaded;
  }

  private put(table: VacancyTable, { id, record, active, share }: OpenedVacancy): void {
    table.put(toCoreVacancy(id, record, this.contexts.ports), { open: active, share });
  }

  /** The last year up to today, begun no earlier than the first whole day of which anything is known. */
  private periodFrom(begin: Date | undefined): Loaded['period'] {
    const today = this.clock.today();
    const to = new Date(`${today}T00:00:00Z`);
    const yearAgo = new Date(`${addDays(today, -DAYS_BACK)}T00:00:00Z`);
    const first = begin === undefined ? to : nextMidnight(begin);
    return { from: first > yearAgo ? (first > to ? to : first) : yearAgo, to };
  }
}

const nextMidnight = (at: Date) => new Date(Math.ceil(at.getTime() / DAY_MS) * DAY_MS);
