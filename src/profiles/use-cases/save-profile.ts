import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import type { ProfileId } from '../../kernel/ids.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { profileViewOf, type ProfileView } from '../domain/profile-row.js';
import { Profiles } from '../profiles.js';
import { ProfilePolicy } from '../profiles.policy.js';
import { SettleProfile } from './settle-profile.js';
import { WriteProfile } from './write-profile.js';

const UNIQUE_VIOLATION = '23505';

/** Saves a whole profile in place of the former one. */
@Injectable()
export class SaveProfile {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly settle: SettleProfile,
    private readonly write: WriteProfile,
    private readonly profiles: Profiles,
    private readonly policy: ProfilePolicy,
  ) {}

  /**
   * The person's own; the first save makes it. `consent: true` accepts the notice in force, `false` withdraws,
   * without it nothing changes.
   * @throws DomainError `invalid` with the fields at fault, `stale`
   */
  async mine(actor: Actor, body: unknown, ifMatch?: string): Promise<ProfileView> {
    const settled = this.settle.run(body, actor.locale);
    const write = { owner: actor.accountId, by: actor.accountId, ifMatch };
    const save = () =>
      inTransaction(this.dataSource, (manager) => this.write.run(manager, settled, write));
    const row = await save().catch((error: unknown) => {
      // Two first saves at once: the other one has made it, so this one is a change of it.
      if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error;
      return save();
    });
    return profileViewOf(row);
  }

  /**
   * A profile that an adviser keeps for a person they accompany.
   * @throws DomainError `not-found` for whoever does not, `invalid`, `stale`
   */
  async ofPerson(
    actor: Actor,
    id: ProfileId,
    body: unknown,
    ifMatch?: string,
  ): Promise<ProfileView> {
    const { accountId } = await this.policy.assertMaySee(actor, await this.profiles.get(id));
    const settled = this.settle.run(body, actor.locale);
    const row = await inTransaction(this.dataSource, (manager) =>
      this.write.run(manager, settled, { owner: accountId, by: actor.accountId, ifMatch }),
    );
    return profileViewOf(row);
  }
}
