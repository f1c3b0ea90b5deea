import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { checkOrThrow } from '../../kernel/contract/index.js';
import { OneOf, Text } from '../../kernel/contract/decorators.js';
import { COUNTRIES, type Country } from '../../kernel/countries.js';
import { conflict, invalid } from '../../kernel/errors.js';
import {
  ID_GENERATOR,
  type AccountId,
  type IdGenerator,
  type OrganisationId,
} from '../../kernel/ids.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { Audit } from '../audit/audit.js';
import type { OrganisationRow } from '../domain/organisation-row.js';
import {
  Organisation,
  ORGANISATION_KINDS,
  type OrganisationKind,
} from '../persistence/organisation.entity.js';

/** A partner body as it joins. */
export class OrganisationBody {
  @Text(200) name: string;
  @OneOf(ORGANISATION_KINDS) kind: OrganisationKind;
  @OneOf(COUNTRIES) country: Country;
}

/** Brings partner bodies in. */
@Injectable()
export class OrganisationChanges {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  /** @throws DomainError `invalid`, or `conflict` when a body of this name is there */
  async create(by: AccountId | undefined, input: unknown): Promise<OrganisationRow> {
    const body = checkOrThrow(OrganisationBody, input, ['name', 'kind', 'country']);
    const name = body.name.trim();
    if (name === '') {
      throw invalid('invalid-fields', 'Some fields are not valid', [
        { field: 'name', code: 'isDefined', message: 'name is required' },
      ]);
    }
    const row: OrganisationRow = {
      id: this.ids.next<OrganisationId>(),
      name,
      kind: body.kind,
      country: body.country,
    };
    await inTransaction(this.dataSource, async (manager) => {
      const taken = await manager.existsBy(Organisation, { name });
      if (taken) throw conflict('organisation-exists', 'A body of this name is there already');
      await manager.insert(Organisation, { ...row, createdAt: this.clock.now() });
      await this.audit.record(manager, {
        actor: by,
        action: 'organisation.created',
        subject: { type: 'organisation', id: row.id },
      });
    });
    return row;
  }

  /** The body of this name, or a new one. */
  async findOrCreate(
    by: AccountId | undefined,
    input: { name: string; kind?: string; country?: string },
  ): Promise<OrganisationRow> {
    const known = await this.dataSource.manager.findOneBy(Organisation, {
      name: input.name.trim(),
    });
    if (known === null) return this.create(by, input);
    const { id, name, kind, country } = known;
    return { id, name, kind, country };
  }
}
