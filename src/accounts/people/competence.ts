import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, MoreThanOrEqual, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { AccountId } from '../../kernel/ids.js';
import {
  poolFor,
  withDeputies,
  type AdviserFacts,
  type PlaceOfWork,
} from '../domain/competence.js';
import { Account } from '../persistence/account.entity.js';
import {
  AdviserAbsence,
  AdviserDeputy,
  AdviserTerritory,
} from '../persistence/adviser.entities.js';
import { Organisation } from '../persistence/organisation.entity.js';
import { Caseloads } from './caseloads.js';

/** Which advisers may decide: by caseload, else by territory, with deputies. */
@Injectable()
export class Competence {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly caseloads: Caseloads,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The pool for a place; empty only when its country has no adviser. */
  async forPlace(place: PlaceOfWork, manager?: EntityManager): Promise<AccountId[]> {
    return poolFor(place, await this.advisers(this.in(manager)), this.clock.today());
  }

  /** The adviser who accompanies the person (or, while away, the deputies), else the pool of their home. */
  async forPerson(
    personId: AccountId,
    home: PlaceOfWork | undefined,
    manager?: EntityManager,
  ): Promise<AccountId[]> {
    const adviserId = await this.caseloads.adviserOf(personId, manager);
    const advisers = await this.advisers(this.in(manager));
    if (adviserId !== undefined) return withDeputies([adviserId], advisers, this.clock.today());
    return home === undefined ? [] : poolFor(home, advisers, this.clock.today());
  }

  /** Whether an adviser may act for a person: their own, a deputy of it at any time, or the pool of who has none. */
  async mayActFor(
    adviserId: AccountId,
    personId: AccountId,
    home: PlaceOfWork | undefined,
    manager?: EntityManager,
  ): Promise<boolean> {
    const own = await this.caseloads.adviserOf(personId, manager);
    if (own === adviserId) return true;
    if (own !== undefined) {
      return (await this.deputiesFor(personId, manager)).includes(adviserId);
    }
    return home !== undefined && (await this.forPlace(home, manager)).includes(adviserId);
  }

  /** Those who stand in for the adviser who accompanies the person, there or not; none where nobody does. */
  async deputiesFor(personId: AccountId, manager?: EntityManager): Promise<AccountId[]> {
    const adviserId = await this.caseloads.adviserOf(personId, manager);
    if (adviserId === undefined) return [];
    const rows = await this.in(manager).find(AdviserDeputy, {
      where: { adviserId },
      order: { deputyId: 'ASC' },
    });
    return rows.map(({ deputyId }) => deputyId);
  }

  private async advisers(manager: EntityManager): Promise<AdviserFacts[]> {
    const accounts = await manager.find(Account, {
      where: { role: 'adviser', status: 'active' },
      order: { id: 'ASC' },
    });
    const organisations = await manager.find(Organisation);
    const territories = await manager.find(AdviserTerritory);
    const deputies = await manager.find(AdviserDeputy, { order: { deputyId: 'ASC' } });
    const absences = await manager.findBy(AdviserAbsence, {
      lastDay: MoreThanOrEqual(this.clock.today()),
    });
    return accounts.flatMap(({ id, organisationId }) => {
      const organisation = organisations.find((o) => o.id === organisationId);
      if (organisation === undefined) return [];
      return {
        id,
        country: organisation.country,
        territories: territories.filter((t) => t.adviserId === id),
        deputies: deputies.filter((d) => d.adviserId === id).map((d) => d.deputyId),
        absences: absences.filter((a) => a.adviserId === id),
      };
    });
  }

  private in(manager: EntityManager | undefined): EntityManager {
    return manager ?? this.dataSource.manager;
  }
}
