import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { DomainError, notFound } from '../../kernel/errors.js';
import {
  ID_GENERATOR,
  type AccountId,
  type EmployerId,
  type IdGenerator,
} from '../../kernel/ids.js';
import { idAfter } from '../../platform/http/cursor.js';
import { toPage, type Page, type PageRequest } from '../../platform/http/page.js';
import { checkIdentifier, type EmployerIdentifier } from '../domain/employer-identifier.js';
import type { EmployerRow } from '../domain/organisation-row.js';
import { Account } from '../persistence/account.entity.js';
import { Employer } from '../persistence/employer.entity.js';

/** Who an employer says it is. */
export interface EmployerStatement {
  name: string;
  identifier?: EmployerIdentifier;
}

/** Companies and bodies that offer work. */
@Injectable()
export class Employers {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  /** @throws DomainError `not-found` */
  async get(id: EmployerId, manager?: EntityManager): Promise<EmployerRow> {
    const row = await this.in(manager).findOneBy(Employer, { id });
    if (row === null) throw notFound('Employer');
    return employerRowOf(row);
  }

  async many(ids: readonly EmployerId[], manager?: EntityManager): Promise<EmployerRow[]> {
    if (ids.length === 0) return [];
    return (await this.in(manager).findBy(Employer, { id: In([...ids]) })).map(employerRowOf);
  }

  /** The people who may act for an employer. */
  async accountsOf(employerId: EmployerId, manager?: EntityManager): Promise<AccountId[]> {
    const accounts = await this.in(manager).find(Account, {
      where: { employerId, status: 'active' },
      order: { id: 'ASC' },
    });
    return accounts.map((account) => account.id);
  }

  /**
   * A new employer from its own words: neither checked nor trusted.
   * @throws DomainError `invalid` when the identifier's check digit is wrong
   */
  async create(
    manager: EntityManager,
    { name, identifier }: EmployerStatement,
  ): Promise<EmployerRow> {
    const checked = identifier && checkedIdentifier(identifier);
    const row = manager.create(Employer, {
      id: this.ids.next<EmployerId>(),
      name: name.trim(),
      identifierScheme: checked?.scheme ?? null,
      identifierValue: checked?.value ?? null,
      trusted: false,
      identityCheckedAt: null,
      identityCheckedBy: null,
      createdAt: this.clock.now(),
    });
    await manager.insert(Employer, row);
    return employerRowOf(row);
  }

  /**
   * The employer an adviser speaks for: the one with this identifier, else one of this name without
   * accounts of its own, else a new one.
   */
  async findOrCreate(manager: EntityManager, statement: EmployerStatement): Promise<EmployerRow> {
    const found = await this.find(manager, statement);
    return found === undefined ? this.create(manager, statement) : employerRowOf(found);
  }

  /**
   * Adds the identifier that an employer has not given yet. What an adviser has checked stays as it was checked.
   * @throws DomainError `invalid` when its check digit is wrong
   */
  async identify(
    manager: EntityManager,
    id: EmployerId,
    identifier: EmployerIdentifier,
  ): Promise<void> {
    const { scheme, value } = checkedIdentifier(identifier);
    const unknown = { id, identifierValue: IsNull(), identityCheckedAt: IsNull() };
    await manager.update(Employer, unknown, { identifierScheme: scheme, identifierValue: value });
  }

  /** Employers whose identity nobody has checked yet, oldest first. */
  async unchecked(page: PageRequest): Promise<Page<EmployerRow>> {
    const query = this.dataSource.manager
      .createQueryBuilder(Employer, 'employer')
      .where('employer.identityCheckedAt IS NULL')
      .orderBy('employer.id', 'ASC')
      .limit(page.limit + 1);
    const after = idAfter(page);
    if (after !== undefined) query.andWhere('employer.id > :after', { after });
    return toPage(await query.getMany(), page, (row) => [row.id], employerRowOf);
  }

  private async find(
    manager: EntityManager,
    { name, identifier }: EmployerStatement,
  ): Promise<Employer | undefined> {
    if (identifier !== undefined) {
      const { scheme, value } = checkedIdentifier(identifier);
      const byIdentifier = await manager.find(Employer, {
        where: { identifierScheme: scheme, identifierValue: value },
        order: { identityCheckedAt: { direction: 'ASC', nulls: 'LAST' }, id: 'ASC' },
        take: 1,
      });
      return byIdentifier[0];
    }
    const byName = await manager.find(Employer, {
      where: { name: name.trim(), identifierValue: IsNull() },
      order: { id: 'ASC' },
    });
    for (const row of byName) {
      const claimed = await manager.existsBy(Account, { employerId: row.id });
      if (!claimed) return row;
    }
    return undefined;
  }

  private in(manager: EntityManager | undefined): EntityManager {
    return manager ?? this.dataSource.manager;
  }
}

function checkedIdentifier(identifier: EmployerIdentifier): EmployerIdentifier {
  const verdict = checkIdentifier(identifier);
  if (verdict.ok) return { scheme: identifier.scheme, value: verdict.value };
  throw new DomainError('invalid', 'invalid-fields', 'Some fields are not valid', {}, [
    {
      field: 'employer.identifier.value',
      code: verdict.code,
      message: `employer.identifier.value is no valid ${identifier.scheme} number`,
    },
  ]);
}

export function employerRowOf(row: Employer): EmployerRow {
  const { id, name, identifierScheme, identifierValue, trusted, identityCheckedAt } = row;
  return {
    id,
    name,
    ...(identifierScheme === null || identifierValue === null
      ? {}
      : { identifier: { scheme: identifierScheme, value: identifierValue } }),
    trusted,
    identityChecked: identityCheckedAt !== null,
  };
}
