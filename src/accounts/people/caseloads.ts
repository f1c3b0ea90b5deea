import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { invalid, notFound } from '../../kernel/errors.js';
import type { AccountId } from '../../kernel/ids.js';
import { Account } from '../persistence/account.entity.js';
import { CaseloadEntry } from '../persistence/caseload.entity.js';

/** Who accompanies whom. */
@Injectable()
export class Caseloads {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async adviserOf(personId: AccountId, manager?: EntityManager): Promise<AccountId | undefined> {
    const entry = await this.in(manager).findOneBy(CaseloadEntry, { personId });
    return entry?.adviserId;
  }

  /** The people an adviser accompanies, longest known first. */
  async of(adviserId: AccountId, manager?: EntityManager): Promise<AccountId[]> {
    const entries = await this.in(manager).find(CaseloadEntry, {
      where: { adviserId },
      order: { since: 'ASC', personId: 'ASC' },
    });
    return entries.map((entry) => entry.personId);
  }

  /**
   * One page of a caseload, newest first.
   * @param after instant (ISO text) and person of the last entry seen
   */
  async page(
    adviserId: AccountId,
    limit: number,
    after?: { at: string; id: string },
  ): Promise<{ personId: AccountId; since: Date }[]> {
    const query = this.dataSource.manager
      .createQueryBuilder(CaseloadEntry, 'entry')
      .where('entry.adviserId = :adviserId', { adviserId })
      .orderBy('entry.since', 'DESC')
      .addOrderBy('entry.personId', 'DESC')
      .limit(limit);
    if (after !== undefined) {
      query.andWhere('(entry.since, entry.personId) < (:since, :person)', {
        since: after.at,
        person: after.id,
      });
    }
    return query.getMany();
  }

  /**
   * Puts a person into an adviser's caseload, out of another one if need be.
   * @throws DomainError `not-found` when the person is no job seeker, `invalid` when the other is no adviser
   */
  async assign(manager: EntityManager, personId: AccountId, adviserId: AccountId): Promise<void> {
    const person = await manager.existsBy(Account, { id: personId, role: 'job-seeker' });
    if (!person) throw notFound('Person');
    const adviser = await manager.existsBy(Account, {
      id: adviserId,
      role: 'adviser',
      status: 'active',
    });
    if (!adviser) throw invalid('no-adviser', 'The account named is no adviser');
    await manager.upsert(CaseloadEntry, { personId, adviserId, since: this.clock.now() }, [
      'personId',
    ]);
  }

  async release(manager: EntityManager, personId: AccountId): Promise<void> {
    await manager.delete(CaseloadEntry, { personId });
  }

  private in(manager: EntityManager | undefined): EntityManager {
    return manager ?? this.dataSource.manager;
  }
}
