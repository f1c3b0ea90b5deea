import pg from 'pg';
import { freePort, Process } from '../support/processes.js';
import { KEPT_ROWS, OPEN, StoredWorld, TOLD_TWICE } from '../support/matching/stored-world.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';
import { eventually } from '../support/test-app.js';

const SEED = 41;
const SIZE = { profiles: 90, vacancies: 80 };
const BURST = 30;

/** A region of its own with so many workers over one database. */
class Partnership {
  readonly workers: Process[] = [];

  private constructor(
    readonly database: TestDatabase,
    readonly client: pg.Client,
    readonly world: StoredWorld,
  ) {}

  static async start(workers: number): Promise<Partnership> {
    const database = await createTestDatabase();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const world = await StoredWorld.store(client, SEED, SIZE);
    const one = new Partnership(database, client, world);
    for (let n = 0; n < workers; n++) one.workers.push(await one.worker());
    await Promise.all(one.workers.map((worker) => worker.start()));
    return one;
  }

  async burst(): Promise<void> {
    for (let n = 0; n < BURST; n++) await this.world.change();
  }

  /** What is kept when nothing is left to do. */
  async kept(): Promise<unknown[]> {
    await eventually(
      'nothing undelivered',
      async () => {
        const { rows } = await this.client.query<{ n: string }>(OPEN);
        return Number(rows[0]?.n) === 0 ? true : undefined;
      },
      180_000,
    );
    return (await this.client.query<object>(KEPT_ROWS)).rows;
  }

  async toldTwice(): Promise<unknown[]> {
    return (await this.client.query<object>(TOLD_TWICE)).rows;
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.end('SIGTERM')));
    await this.client.end();
    await this.database.drop();
  }

  private async worker(): Promise<Process> {
    return new Process('worker', {
      NODE_ENV: 'test',
      PORT: String(await freePort()),
      WORKER_PORT: String(await freePort()),
      HOST: '127.0.0.1',
      DATABASE_URL: this.database.url,
      PUBLIC_URL: 'http://127.0.0.1',
      LOG_LEVEL: 'warn',
    });
  }
}

/** Whoever does the work, and whoever dies over it, the same is kept, and nobody is told twice. */
describe('many workers', () => {
  let one: Partnership;
  let four: Partnership;
  const started: Partnership[] = [];

  const start = async (workers: number) => {
    const partnership = await Partnership.start(workers);
    started.push(partnership);
    return partnership;
  };

  beforeAll(async () => {
    one = await start(1);
    four = await start(4);
  }, 300_000);
  afterAll(() => Promise.all(started.map((partnership) => partnership.close())));

  it('keep exactly what one keeps of a whole region', async () => {
    await Promise.all([one.world.tellOfAll(), four.world.tellOfAll()]);
    const kept = await one.kept();
    expect(kept.length).toBeGreaterThan(200);
    expect(await four.kept()).toEqual(kept);
  }, 300_000);

  it('keep exactly what one keeps after a burst of changes', async () => {
    await Promise.all([one.burst(), four.burst()]);
    expect(await four.kept()).toEqual(await one.kept());
  }, 300_000);

  it.each([0, 2])(
    'keep it when worker %i is killed in mid-burst',
    async (which) => {
      await Promise.all([one.burst(), four.burst()]);
      await four.workers[which]?.end('SIGKILL');
      await Promise.all([one.burst(), four.burst()]);
      expect(await four.kept()).toEqual(await one.kept());
    },
    300_000,
  );

  it('keep it when the killed ones are back', async () => {
    await four.workers[0]?.start();
    await Promise.all([one.burst(), four.burst()]);
    expect(await four.kept()).toEqual(await one.kept());
  }, 300_000);

  it('tell of each pair once', async () => {
    expect(await one.toldTwice()).toEqual([]);
    expect(await four.toldTwice()).toEqual([]);
  });
});
