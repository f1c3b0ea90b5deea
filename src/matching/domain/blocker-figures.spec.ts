import type { BlockedPairs } from '../core/index.js';
import { FEWEST_PEOPLE, MOST_BLOCKERS, rankBlockers } from './blocker-figures.js';

const figure = (
  skill: string,
  pairs: number,
  people: number,
  territory: string | null = 'FR-67',
): BlockedPairs => ({
  blocker: { kind: 'skill', skill },
  side: territory === null ? 'region' : 'home',
  territory,
  pairs,
  people,
});

describe('figures about blockers', () => {
  it('count for no territory where nobody knows the place', () => {
    const ranked = rankBlockers([figure('a', 30, 10, ''), figure('a', 30, 10, null)]);
    expect(ranked.map(({ side, territory }) => [side, territory])).toEqual([['region', null]]);
  });

  it('come with the most pairs first, territory by territory', () => {
    const ranked = rankBlockers([
      figure('b', 20, 10),
      figure('a', 30, 10),
      figure('a', 90, 10, null),
      figure('c', 20, 10),
    ]);
    expect(
      ranked.map(({ territory, rank, pairs, blocker }) => [territory, rank, pairs, blocker]),
    ).toEqual([
      ['FR-67', 1, 30, { kind: 'skill', skill: 'a' }],
      ['FR-67', 2, 20, { kind: 'skill', skill: 'b' }],
      ['FR-67', 3, 20, { kind: 'skill', skill: 'c' }],
      [null, 1, 90, { kind: 'skill', skill: 'a' }],
    ]);
  });

  it('say nothing of few people, not even by their order', () => {
    const few = FEWEST_PEOPLE - 1;
    const ranked = rankBlockers([
      figure('z', 500, few),
      figure('y', 900, few),
      figure('x', 12, 10),
    ]);
    expect(
      ranked.map(({ pairs, blocker }) => [pairs, blocker.kind === 'skill' && blocker.skill]),
    ).toEqual([
      [12, 'x'],
      [null, 'y'],
      [null, 'z'],
    ]);
  });

  it('are as many as a page can show', () => {
    const many = Array.from({ length: 40 }, (_, i) => figure(`s${i}`, i, 10));
    expect(rankBlockers(many)).toHaveLength(MOST_BLOCKERS);
  });
});
