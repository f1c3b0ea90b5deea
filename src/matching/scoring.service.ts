import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ProfileId, VacancyId } from '../kernel/ids.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { evaluatePair, type EvaluatedPair } from './core/index.js';
import {
  bestOfProfile,
  bestOfVacancy,
  isRanked,
  KEPT_PER_PROFILE,
  KEPT_PER_VACANCY,
  worthKeeping,
} from './domain/keep.js';
import { MatchContexts } from './match-context.js';
import { candidatesFound, matchSuggested } from './matching.events.js';
import { MatchStore, type PairToStore } from './persistence/match-store.js';
import { Region } from './region.js';

type Side = 'vacancy' | 'profile';

/** Rescores just the pairs that a change concerns, stores the best, and tells of new ones. */
@Injectable()
export class Scoring {
  constructor(
    private readonly region: Region,
    private readonly contexts: MatchContexts,
    private readonly store: MatchStore,
    private readonly outbox: Outbox,
  ) {}

  /** A vacancy has changed: all its pairs. */
  async scoreVacancy(manager: EntityManager, id: VacancyId): Promise<void> {
    await this.region.catchUp();
    const vacancy = await this.region.refreshVacancy(id, manager);
    if (vacancy === undefined) return this.store.drop(manager, 'vacancy', id);
    const context = this.contexts.current();
    const pairs = Array.from(this.region.profiles.values(), (p) =>
      evaluatePair(p, vacancy, context),
    );
    const own = bestOfVacancy(pairs);
    await this.keep(manager, 'vacancy', id, pairs, own);
  }

  /** A profile has changed: all its pairs. */
  async scoreProfile(manager: EntityManager, id: ProfileId): Promise<void> {
    await this.region.catchUp();
    const profile = await this.region.refreshProfile(id, manager);
    if (profile === undefined) return this.store.drop(manager, 'profile', id);
    const context = this.contexts.current();
    const pairs = Array.from(this.region.vacancies.values(), (v) =>
      evaluatePair(profile, v, context),
    );
    const own = bestOfProfile(pairs);
    await this.keep(manager, 'profile', id, pairs, own);
  }

  private async keep(
    manager: EntityManager,
    side: Side,
    id: string,
    pairs: readonly EvaluatedPair[],
    own: ReadonlySet<EvaluatedPair>,
  ): Promise<void> {
    const stored = new Set(await this.store.storedPartners(manager, side, id));
    const partnerOf = (pair: EvaluatedPair) => (side === 'vacancy' ? pair.profile : pair.vacancy);
    const forPartner = await this.bestOfPartners(manager, side, pairs, partnerOf);
    const rows: PairToStore[] = pairs
      .filter((pair) => own.has(pair) || forPartner.has(pair) || stored.has(partnerOf(pair)))
      .map((pair) => {
        const [mine, theirs] = [own.has(pair), forPartner.has(pair)];
        return side === 'vacancy'
          ? { pair, forVacancy: mine, forProfile: theirs }
          : { pair, forVacancy: theirs, forProfile: mine };
      });
    await this.store.save(manager, rows, this.contexts.version());
    const seen = new Set(pairs.map(partnerOf));
    const gone = [...stored].filter((partner) => !seen.has(partner));
    if (gone.length > 0) await this.store.drop(manager, side, id, gone);
    const [other, most] = this.otherSide(side);
    await this.store.trim(manager, other, [...forPartner].map(partnerOf), most);
    await this.tell(manager, side, id);
  }

  /** Pairs that come among the best of the other side, by the weakest that it keeps today. */
  private async bestOfPartners(
    manager: EntityManager,
    side: Side,
    pairs: readonly EvaluatedPair[],
    partnerOf: (pair: EvaluatedPair) => string,
  ): Promise<Set<EvaluatedPair>> {
    const candidates = pairs.filter(
      (pair) => worthKeeping(pair) && (side === 'vacancy' || isRanked(pair.list)),
    );
    const [other, most] = this.otherSide(side);
    const weakest = await this.store.weakestKept(manager, other, candidates.map(partnerOf), most);
    return new Set(
      candidates.filter((pair) => {
        const bar = weakest.get(`${partnerOf(pair)} ${pair.list}`);
        return bar === undefined || pair.fit.scoreThousandths >= bar;
      }),
    );
  }

  private otherSide(side: Side): [Side, number] {
    return side === 'vacancy' ? ['profile', KEPT_PER_PROFILE] : ['vacancy', KEPT_PER_VACANCY];
  }

  /** Each pair is told of once, ever, to each side. */
  private async tell(manager: EntityManager, side: Side, id: string): Promise<void> {
    const suggested = await this.store.markSuggested(manager, side, id);
    const told = await this.store.markEmployerTold(manager, side, id);
    const perVacancy = new Map<string, number>();
    for (const { vacancyId } of told)
      perVacancy.set(vacancyId, (perVacancy.get(vacancyId) ?? 0) + 1);
    await this.outbox.append(
      manager,
      ...suggested.map(matchSuggested),
      ...[...perVacancy].map(([vacancyId, count]) => candidatesFound(vacancyId, count)),
    );
  }
}
