import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ProfileId } from '../kernel/ids.js';
import {
  evaluatePair,
  type CoreProfile,
  type EvaluatedPair,
  type MatchContext,
} from './core/index.js';
import { CoreRecords } from './core-records.js';
import type { Side } from './domain/side.js';
import { MatchContexts } from './match-context.js';
import { Region } from './region.js';
import { Turn } from './turn.js';

/** So many people's records are read together. */
const BATCH = 1_000;

export interface PairIds {
  readonly profileId: string;
  readonly vacancyId: string;
}

/** A pair by the id of one side and of the other. */
export const pairOf = (side: Side, id: string, partner: string): PairIds =>
  side === 'vacancy'
    ? { profileId: partner, vacancyId: id }
    : { profileId: id, vacancyId: partner };

export const keyOf = ({ profileId, vacancyId }: PairIds): string => `${profileId} ${vacancyId}`;

/** Pairs with all their reasons, by {@link keyOf}. */
export type Explained = Map<string, EvaluatedPair>;

/** Gives the reasons of the few pairs that are stored; the index has found them by their scores alone. */
@Injectable()
export class Explaining {
  constructor(
    private readonly region: Region,
    private readonly records: CoreRecords,
    private readonly contexts: MatchContexts,
  ) {}

  /** Adds what is not explained yet. Pairs of which one side may not be scored any more stay out. */
  async add(to: Explained, pairs: readonly PairIds[], manager?: EntityManager): Promise<Explained> {
    const missing = pairs.filter((pair) => !to.has(keyOf(pair)));
    const ids = [...new Set(missing.map((pair) => pair.profileId))] as ProfileId[];
    const byProfile = new Map<string, PairIds[]>();
    for (const pair of missing) {
      const known = byProfile.get(pair.profileId);
      if (known === undefined) byProfile.set(pair.profileId, [pair]);
      else known.push(pair);
    }
    for (let from = 0; from < ids.length; from += BATCH) {
      const profiles = await this.records.profilesOf(ids.slice(from, from + BATCH), manager);
      const context = this.contexts.current();
      const turn = new Turn();
      for (const profile of profiles) {
        this.explain(to, profile, byProfile.get(profile.id) ?? [], context);
        await turn.end();
      }
    }
    return to;
  }

  /**
   * Do the reasons tell of the region that the pairs were ranked in? Records are read after the ranking, so they
   * may be newer. What is stored must not be: the job for that change would find nothing changed, and would not
   * see what else follows from it. Ask when all reasons have been read.
   * @param since the region's revision that the pairs were ranked in
   */
  async areOf(since: number, pairs: readonly PairIds[]): Promise<boolean> {
    await this.region.catchUp();
    const ids = new Set(pairs.flatMap(({ profileId, vacancyId }) => [profileId, vacancyId]));
    return !this.region.haveChanged(since, ids);
  }

  private explain(
    to: Explained,
    profile: CoreProfile,
    pairs: readonly PairIds[],
    context: MatchContext,
  ): void {
    for (const pair of pairs) {
      const vacancy = this.region.vacancies.get(pair.vacancyId);
      if (vacancy !== undefined) to.set(keyOf(pair), evaluatePair(profile, vacancy, context));
    }
  }
}
