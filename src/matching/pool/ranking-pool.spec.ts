import type { Worker } from 'node:worker_threads';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { randomWorld } from '../../../test/support/matching/random-world.js';
import { RANKED_LISTS, type RankedList } from '../core/engine/codes.js';
import { idOf } from '../core/engine/id-store.js';
import type { IndexState } from '../core/engine/index-state.js';
import { MatchIndex, type Hits } from '../core/index.js';
import { rowsOf } from './ranked-chunk.js';
import { RankingPool, type RankOptions } from './ranking-pool.js';

const K = 4;
const PROFILES = 300;
const VACANCIES = 150;

function indexOf(seed: number, { profiles = PROFILES, vacancies = VACANCIES } = {}) {
  const world = randomWorld(seed, { profiles, vacancies });
  const index = new MatchIndex(world.context);
  for (const profile of world.profiles) index.putProfile(profile);
  for (const vacancy of world.vacancies) index.putVacancy(vacancy);
  index.layOut();
  return { index, world, options: { k: K, today: world.context.today } };
}

const rowsIn = ({ vacancies }: IndexState) => Array.from({ length: vacancies.rows }, (_, i) => i);

/**
 * Everything a pool finds, by id of the vacancy, in the order in which it comes.
 * @param slowness milliseconds for which each result is looked at
 */
async function foundBy(
  pool: RankingPool,
  state: IndexState,
  rows: Iterable<number>,
  options: RankOptions,
  slowness = 0,
): Promise<Map<string, Hits>> {
  const found = new Map<string, Hits>();
  for await (const chunk of pool.rank(state, rows, options)) {
    if (slowness > 0) await setTimeout(slowness);
    chunk.vacancies.forEach((vacancy, at) => {
      const list = (name: RankedList) => {
        const { profiles, scores } = rowsOf(chunk, at, name);
        return Array.from(profiles, (row, i) => ({
          id: idOf(state.profiles.ids, row),
          scoreThousandths: scores[i],
        }));
      };
      const lists = Object.fromEntries(RANKED_LISTS.map((name) => [name, list(name)]));
      found.set(idOf(state.vacancies.ids, vacancy), lists as unknown as Hits);
    });
  }
  return found;
}

describe('the pool of ranking threads', () => {
  const pools = [1, 2, 3].map((threads) => new RankingPool(threads));
  const [one, two, three] = pools as [RankingPool, RankingPool, RankingPool];
  afterAll(async () => Promise.all(pools.map((pool) => pool.close())));

  it('finds what the index finds on one thread, in the same order, however many threads there are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 2 ** 31 - 1 }), async (seed) => {
        const { index, world, options } = indexOf(seed);
        const { state } = index;
        const byOne = await foundBy(one, state, rowsIn(state), options);
        const active = world.vacancies.filter(({ status }) => status === 'active');
        expect([...byOne.keys()].sort()).toEqual(active.map(({ id }) => id).sort());
        for (const [id, hits] of byOne) {
          expect(hits).toEqual(index.profilesFor(id, K, options.today));
        }
        for (const pool of [two, three]) {
          const byMany = await foundBy(pool, state, rowsIn(state), options);
          expect([...byMany]).toEqual([...byOne]);
        }
      }),
      { numRuns: 8 },
    );
  }, 60_000);

  it('keeps what is worked out for one state apart from another, whichever thread was asked before', async () => {
    const pool = new RankingPool(2);
    const large = indexOf(7);
    const other = indexOf(8);
    const small = indexOf(9, { profiles: PROFILES / 3 });
    // Kept, since each `state` of an index is another.
    const states = [large, other, small].map(({ index }) => index.state) as [
      IndexState,
      IndexState,
      IndexState,
    ];
    const { options } = large;
    // Two lots, then one of each of the others: one thread alone gets to know these.
    await foundBy(pool, states[0], rowsIn(states[0]).slice(0, 60), options);
    await foundBy(pool, states[1], rowsIn(states[1]).slice(0, 30), options);
    await foundBy(pool, states[2], [0], options);
    const found = await foundBy(pool, states[0], rowsIn(states[0]), options);
    expect([...found]).toEqual([...(await foundBy(one, states[0], rowsIn(states[0]), options))]);
    await pool.close();
  });

  it('ranks against several states at once, one after the other', async () => {
    const worlds = [11, 12, 13].map((seed) => indexOf(seed, { vacancies: 600 }));
    const found = await Promise.all(
      worlds.map(({ index: { state }, options }, slowness) =>
        foundBy(two, state, rowsIn(state), options, slowness),
      ),
    );
    for (const [i, { index, options }] of worlds.entries()) {
      for (const [id, hits] of found[i]!) {
        expect(hits).toEqual(index.profilesFor(id, K, options.today));
      }
      expect(found[i]!.size).toBe(index.state.vacancies.rows);
    }
  });

  it('fills only the lists asked for', async () => {
    const { index, options } = indexOf(1);
    const { state } = index;
    const whole = await foundBy(two, state, rowsIn(state), options);
    const fits = await foundBy(two, state, rowsIn(state), { ...options, lists: ['fits'] });
    for (const [id, hits] of fits) {
      expect(hits).toEqual({
        fits: whole.get(id)?.fits,
        'fits-if': [],
        'to-clear': [],
        'within-reach': [],
      });
    }
  });

  it('sees the index as it is at each call', async () => {
    const { index, world, options } = indexOf(2);
    const before = await foundBy(two, index.state, rowsIn(index.state), options);
    const best = [...before.values()].find(({ fits }) => fits.length > 0)?.fits[0]?.id;
    expect(best).toBeDefined();
    for (const { id } of world.profiles) if (id !== best) index.removeProfile(id);
    index.layOut();
    const after = await foundBy(two, index.state, rowsIn(index.state), options);
    expect(after).not.toEqual(before);
    for (const [id, hits] of after) {
      expect(hits).toEqual(index.profilesFor(id, K, options.today));
    }
  });

  it('hands the columns over as shared memory, not as copies', () => {
    const { state } = indexOf(3).index;
    const bytes = (of: unknown, isCounted: (array: ArrayBufferView) => boolean): number => {
      if (ArrayBuffer.isView(of)) return isCounted(of) ? of.byteLength : 0;
      if (typeof of !== 'object' || of === null) return 0;
      return Object.values(of).reduce((sum: number, part) => sum + bytes(part, isCounted), 0);
    };
    const copied = bytes(state, ({ buffer }) => !(buffer instanceof SharedArrayBuffer));
    expect(bytes(state.profiles, () => true)).toBeGreaterThan(PROFILES * 20);
    expect(bytes([state.profiles, state.commutes], isCopied)).toBe(0);
    expect(copied).toBeLessThan(bytes(state, () => true) / 10);
  });

  it('throws what goes wrong in a thread, and goes on', async () => {
    const { index, options } = indexOf(4);
    const { state } = index;
    const impossible = foundBy(two, state, rowsIn(state), { ...options, k: -1 });
    await expect(impossible).rejects.toThrow('length');
    const found = await foundBy(two, state, rowsIn(state), options);
    expect(found.size).toBe(state.vacancies.rows);
  });

  it('lets whoever takes the results stop early', async () => {
    const { index, options } = indexOf(5);
    const { state } = index;
    for await (const chunk of two.rank(state, rowsIn(state), options)) {
      expect(chunk.vacancies.length).toBeGreaterThan(0);
      break;
    }
    expect((await foundBy(two, state, rowsIn(state), options)).size).toBe(state.vacancies.rows);
  });

  it('says that it is closed, also to those who wait', async () => {
    const { index, options } = indexOf(6);
    const pool = new RankingPool(1);
    const waiting = foundBy(pool, index.state, rowsIn(index.state), options);
    const refused = expect(waiting).rejects.toThrow('closed');
    await pool.close();
    await refused;
    await expect(foundBy(pool, index.state, [0], options)).rejects.toThrow('closed');
  });

  it('takes no other state once a thread has ended, which may still be at the memory', async () => {
    const pool = new RankingPool(2);
    const [{ index, options }, other] = [indexOf(6), indexOf(7)];
    await foundBy(pool, index.state, rowsIn(index.state), options);
    const [, second] = (pool as unknown as { threads: { worker: Worker }[] }).threads;
    await second!.worker.terminate();
    const found = foundBy(pool, other.index.state, [0], other.options);
    await expect(found).rejects.toThrow('a ranking thread ended');
    await pool.close();
  });

  it('refuses to be empty', () => {
    for (const threads of [0, -1, 1.5]) expect(() => new RankingPool(threads)).toThrow(RangeError);
  });
});

const isCopied = ({ buffer }: ArrayBufferView) => !(buffer instanceof SharedArrayBuffer);
