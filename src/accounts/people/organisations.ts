import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { notFound } from '../../kernel/errors.js';
import type { AccountId, OrganisationId } from '../../kernel/ids.js';
import type { OrganisationRow } from '../domain/organisation-row.js';
import { Account } from '../persistence/account.entity.js';
import { Organisation } from '../persistence/organisation.entity.js';

/** The partner bodies. */
@Injectable()
export class Organisations {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** @throws DomainError `not-found` */
  async get(id: OrganisationId, manager?: EntityManager): Promise<OrganisationRow> {
    const row = await this.in(manager).findOneBy(Organisation, { id });
    if (row === null) throw notFound('Organisation');
    return organisationRowOf(row);
  }

  /** By name. */
  async all(manager?: EntityManager): Promise<OrganisationRow[]> {
    const rows = await this.in(manager).find(Organisation, { order: { name: 'ASC' } });
    return rows.map(organisationRowOf);
  }

  async advisersOf(id: OrganisationId, manager?: EntityManager): Promise<AccountId[]> {
    const accounts = await this.in(manager).find(Account, {
      where: { organisationId: id, role: 'adviser', status: 'active' },
      order: { id: 'ASC' },
    });
    return accounts.map((account) => account.id);
  }

  private in(manager: EntityManager | undefined): EntityManager {
    return manager ?? this.dataSource.manager;
  }
}

function organisationRowOf({ id, name, kind, country }: Organisation): OrganisationRow {
  return { id, name, kind, country };
}
