import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import {
  ID_GENERATOR,
  type AccountId,
  type EmployerId,
  type IdGenerator,
  type OrganisationId,
} from '../../kernel/ids.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { Consents } from '../consent/consents.js';
import { emailKey } from '../domain/email.js';
import { accountByEmail } from '../people/account-by-email.js';
import { Employers } from '../people/employers.js';
import { AdviserDeputy, AdviserTerritory } from '../persistence/adviser.entities.js';
import { Employer } from '../persistence/employer.entity.js';
import { Organisation } from '../persistence/organisation.entity.js';
import { PasswordHasher } from '../secrets/password-hasher.js';
import { NewAccount } from '../sign-up/new-account.js';
import type {
  DemoAccount,
  DemoAccountsFile,
  DemoEmployer,
  DemoKeys,
  DemoOrganisation,
} from './demo-shapes.js';

/** Puts the fictional people, employers and bodies of the demonstration region in; what is there stays. */
@Injectable()
export class DemoAccounts {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly hasher: PasswordHasher,
    private readonly newAccount: NewAccount,
    private readonly employers: Employers,
    private readonly consents: Consents,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  /**
   * Loads all or nothing; a second load finds everything there.
   * @param password of every account: public, so the hash may be one and the same
   * @returns what the files' keys became
   */
  async load(file: DemoAccountsFile, password: string): Promise<DemoKeys> {
    const passwordHash = await this.hasher.hash(password);
    return inTransaction(this.dataSource, async (manager) => {
      const organisations = new Map<string, OrganisationId>();
      for (const o of file.organisations)
        organisations.set(o.key, await this.organisation(manager, o));
      const employers = new Map<string, EmployerId>();
      for (const e of file.employers) employers.set(e.key, await this.employer(manager, e));
      const accounts = new Map<string, AccountId>();
      for (const a of file.accounts) {
        accounts.set(
          a.key,
          await this.account(manager, a, passwordHash, { organisations, employers }),
        );
      }
      for (const a of file.accounts) await this.deputies(manager, a, accounts);
      return { organisations, employers, accounts };
    });
  }

  private async organisation(
    manager: EntityManager,
    demo: DemoOrganisation,
  ): Promise<OrganisationId> {
    const { name, kind, country } = demo;
    const known = await manager.findOneBy(Organisation, { name });
    if (known !== null) return known.id;
    const id = this.ids.next<OrganisationId>();
    await manager.insert(Organisation, { id, name, kind, country, createdAt: this.clock.now() });
    return id;
  }

  private async employer(manager: EntityManager, demo: DemoEmployer): Promise<EmployerId> {
    const { name, identifier, trusted, identityChecked } = demo;
    const { id } = await this.employers.findOrCreate(manager, { name, identifier });
    const identityCheckedAt = identityChecked ? this.clock.now() : null;
    await manager.update(Employer, { id }, { trusted, identityCheckedAt });
    return id;
  }

  private async account(
    manager: EntityManager,
    demo: DemoAccount,
    passwordHash: string,
    keys: Pick<DemoKeys, 'organisations' | 'employers'>,
  ): Promise<AccountId> {
    const known = await accountByEmail(manager, emailKey(demo.email));
    if (known !== undefined) return known.id;
    const { role, email, name, phone, address, locale } = demo;
    const { id } = await this.newAccount.write(manager, {
      ...{ role, email, name, phone, address, locale, passwordHash },
      status: 'active',
      demonstration: true,
      ...(demo.employer && { employerId: lookUp(keys.employers, demo.employer, 'employer') }),
      ...(demo.organisation && {
        organisationId: lookUp(keys.organisations, demo.organisation, 'organisation'),
      }),
    });
    if (demo.consent === true) await this.consents.give(manager, id);
    for (const { country, postalPrefix } of demo.territories ?? []) {
      await manager.insert(AdviserTerritory, { adviserId: id, country, postalPrefix });
    }
    return id;
  }

  private async deputies(
    manager: EntityManager,
    demo: DemoAccount,
    accounts: ReadonlyMap<string, AccountId>,
  ): Promise<void> {
    const adviserId = lookUp(accounts, demo.key, 'account');
    for (const key of demo.deputies ?? []) {
      const deputyId = lookUp(accounts, key, 'account');
      await manager.upsert(AdviserDeputy, { adviserId, deputyId }, ['adviserId', 'deputyId']);
    }
  }
}

function lookUp<Id>(ids: ReadonlyMap<string, Id>, key: string, what: string): Id {
  const id = ids.get(key);
  if (id === undefined)
    throw new Error(`The demonstration region names an unknown ${what}: ${key}`);
  return id;
}
