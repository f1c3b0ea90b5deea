import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../kernel/clock.js';
import type { LocalDate } from '../kernel/local-date.js';
import type { Hits } from './core/index.js';
import {
  bestOf,
  candidatesOf,
  KEPT,
  THRESHOLD,
  type Candidate,
  type OpenList,
} from './domain/keep.js';
import type { Side } from './domain/side.js';
import { Region } from './region.js';
import { Turn } from './turn.js';

/** Nearly always more than are worth keeping; where it is not, more are asked for. */
const FIRST_ASKED = 1_024;
const MORE = 16;

/** Asks the index who fits. What ranks many at once, on several threads, can take its place. */
@Injectable()
export class Ranking {
  constructor(
    private readonly region: Region,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** All that are worth keeping, for the other side may keep them; best first in each list. */
  candidates(side: Side, id: string): Candidate[] {
    const today = this.clock.today();
    for (let k = FIRST_ASKED; ; k *= MORE) {
      const hits = this.hits(side, id, k, today);
      const cutOff = Object.values(hits).some(
        (of: Hits[OpenList]) => of.length === k && (of.at(-1)?.scoreThousandths ?? 0) >= THRESHOLD,
      );
      if (!cutOff) return candidatesOf(hits);
    }
  }

  /**
   * The best of each of these, as they are kept. The region may move while it works: what is found may lie
   * ahead of what it was at the beginning, never behind.
   */
  async best(side: Side, ids: readonly string[]): Promise<Map<string, Candidate[]>> {
    const { lists, most } = KEPT[side];
    const today = this.clock.today();
    const turn = new Turn();
    const all = new Map<string, Candidate[]>();
    for (const id of ids) {
      all.set(id, bestOf(side, candidatesOf(this.hits(side, id, most, today, lists))));
      await turn.end();
    }
    return all;
  }

  private hits(
    side: Side,
    id: string,
    k: number,
    today: LocalDate,
    lists?: readonly OpenList[],
  ): Hits {
    const { index } = this.region;
    return side === 'vacancy'
      ? index.profilesFor(id, k, today, lists)
      : index.vacanciesFor(id, k, today, lists);
  }
}
