import { readFileSync } from 'node:fs';
import type pg from 'pg';
import { RANKED_LISTS } from '../../../../src/matching/core/engine/codes.js';
import type { CoreVacancy, Hit, Hits } from '../../../../src/matching/core/index.js';
import { timed, type Taken } from '../timing.js';
import { statementFor, type Asking } from './query.js';

/** Linux counts a process's time in hundredths of a second. */
const TICKS_PER_SECOND = 100;
const [USER, SYSTEM] = [11, 12];

/** What the query may be run with; the quicker one is taken. */
export interface Settings {
  readonly jit: 'on' | 'off';
  readonly planCacheMode: 'force_custom_plan' | 'force_generic_plan';
}

export const ALL_SETTINGS: readonly Settings[] = (['off', 'on'] as const).flatMap((jit) =>
  (['force_custom_plan', 'force_generic_plan'] as const).map((planCacheMode) => ({
    jit,
    planCacheMode,
  })),
);

/** One connection and its server process, asked for the best of one vacancy after the other. */
export class Backend {
  private constructor(
    private readonly client: pg.Client,
    private readonly pid: number,
  ) {}

  static async of(client: pg.Client): Promise<Backend> {
    const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    return new Backend(client, rows[0]?.pid ?? 0);
  }

  async set({ jit, planCacheMode }: Settings): Promise<void> {
    await this.client.query(`SET jit = ${jit}`);
    await this.client.query(`SET plan_cache_mode = ${planCacheMode}`);
  }

  async best(vacancy: CoreVacancy, asking: Asking): Promise<Hits> {
    const { name, text, values } = statementFor(vacancy, asking);
    const { rows } = await this.client.query<{ id: string; list: number; score: string | number }>({
      name,
      text,
      values: [...values],
    });
    const lists = RANKED_LISTS.map((list, number): [string, Hit[]] => [
      list,
      rows
        .filter((row) => row.list === number)
        .map(({ id, score }) => ({ id, scoreThousandths: Number(score) })),
    ]);
    return Object.fromEntries(lists) as unknown as Hits;
  }

  /** Time by the clock and, where the system tells it, of the server process. */
  async timeOf(vacancies: readonly CoreVacancy[], asking: Asking): Promise<Taken> {
    const before = this.cpuSeconds();
    const [, { seconds }] = await timed(async () => {
      for (const vacancy of vacancies) await this.best(vacancy, asking);
    });
    return { seconds, cpuSeconds: this.cpuSeconds() - before };
  }

  private cpuSeconds(): number {
    try {
      const fields =
        readFileSync(`/proc/${this.pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[USER]) + Number(fields[SYSTEM])) / TICKS_PER_SECOND;
    } catch {
      return NaN;
    }
  }
}
