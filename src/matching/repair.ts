import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isRanked, type Candidate } from './domain/keep.js';
import { Explaining, keyOf, pairOf, type Explained, type PairIds } from './explaining.js';
import { MatchContexts } from './match-context.js';
import type { PairToStore, StoredPair } from './persistence/match-row.js';
import { MatchStore } from './persistence/match-store.js';
import { Ranking } from './ranking.js';
import { Region } from './region.js';
import { Telling } from './telling.js';
import { VacancyMarks } from './vacancy-marks.js';

/** Everything that is kept of some people, worked out and explained but not yet stored. */
export interface WorkedOutPeople {
  /** The best of each person. */
  readonly best: ReadonlyMap<string, readonly Candidate[]>;
  readonly explained: Explained;
  /** Of the region that they were worked out of. */
  readonly revision: number;
}

/**
 * Makes anew all that is kept of some people, whatever was there before: their own lists, and their places in
 * those of vacancies. So a row is looked at once in a night, with both its marks, and a record read once.
 */
@Injectable()
export class Repair {
  constructor(
    private readonly region: Region,
    private readonly ranking: Ranking,
    private readonly explaining: Explaining,
    private readonly marks: VacancyMarks,
    private readonly store: MatchStore,
    private readonly contexts: MatchContexts,
    private readonly telling: Telling,
  ) {}

  /** The part that takes time and needs no lock. */
  async workOut(ids: readonly string[], manager?: EntityManager): Promise<WorkedOutPeople> {
    const { revision } = this.region;
    const best = await this.ranking.best('profile', ids);
    const pairs = [...ownPairs(best), ...(await this.marks.of(ids))];
    const explained = await this.explaining.add(new Map(), pairs, manager);
    return { best, explained, revision };
  }

  /**
   * Stores it. Whoever writes holds the writers' lock, and the index has caught up since it does. If the region
   * moves while the reasons are read, all is worked out once more.
   * @returns how many rows were written
   */
  async write(manager: EntityManager, work: WorkedOutPeople): Promise<number> {
    const { best, explained } = work;
    const ids = [...best.keys()];
    const forProfile = new Set(ownPairs(best).map(keyOf));
    const ofVacancies = await this.marks.of(ids);
    const forVacancy = new Set(ofVacancies.map(keyOf));
    const rows = await this.store.rowsOf(manager, 'profile', ids);
    const stored = new Map(rows.map((row) => [keyOf(row), row]));
    const marked = rows.filter((row) => row.forProfile || row.forVacancy);
    const pairs = unique([...ownPairs(best), ...ofVacancies, ...marked]);
    await this.explaining.add(explained, [...pairs.values()], manager);
    if (!(await this.explaining.areOf(work.revision, [...pairs.values()])))
      return this.write(manager, await this.workOut(ids, manager));
    const toStore: PairToStore[] = [];
    const gone: PairIds[] = [];
    for (const [key, pairIds] of pairs) {
      const pair = explained.get(key);
      const marks = { forVacancy: forVacancy.has(key), forProfile: forProfile.has(key) };
      const suggest = marks.forVacancy || marks.forProfile;
      if (pair !== undefined)
        toStore.push({ pair, ...marks, suggest: suggest && isRanked(pair.list) });
      else if (stored.has(key)) gone.push(pairIds);
    }
    const { written, inserted } = await this.store.save(
      manager,
      toStore,
      stored,
      this.contexts.version(),
    );
    await this.store.drop(manager, gone);
    await this.tell(manager, toStore, stored, inserted);
    return written;
  }

  /** Rows that are new say already that they are told of; the others are asked, where they may not be. */
  private async tell(
    manager: EntityManager,
    pairs: readonly PairToStore[],
    stored: ReadonlyMap<string, StoredPair>,
    inserted: ReadonlyMap<string, string>,
  ): Promise<void> {
    const fresh: (PairIds & { id: string })[] = [];
    const asked = new Set<string>();
    for (const { pair, suggest } of pairs) {
      if (suggest !== true) continue;
      const ids = { profileId: pair.profile, vacancyId: pair.vacancy };
      const id = inserted.get(keyOf(ids));
      if (id !== undefined) fresh.push({ id, ...ids });
      else if (stored.get(keyOf(ids))?.suggested !== true) asked.add(ids.profileId);
    }
    await this.telling.ofPairs(manager, fresh);
    if (asked.size > 0) await this.telling.ofLists(manager, 'profile', [...asked]);
  }
}

const ownPairs = (best: WorkedOutPeople['best']): PairIds[] =>
  [...best].flatMap(([id, of]) => of.map(({ partner }) => pairOf('profile', id, partner)));

/** Each pair once, by its key. */
const unique = (pairs: readonly (PairIds | StoredPair)[]): Map<string, PairIds> =>
  new Map(pairs.map((pair) => [keyOf(pair), pair]));
