import { Inject, Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { Equals, IsBoolean } from 'class-validator';
import { DataSource } from 'typeorm';
import { Audit } from '../../accounts/index.js';
import type { Actor } from '../../kernel/actor.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { checkOrThrow } from '../../kernel/contract/index.js';
import { notFound } from '../../kernel/errors.js';
import type { AccountId, ProfileId } from '../../kernel/ids.js';
import { inTransaction } from '../../platform/database/in-transaction.js';
import { validUntil } from '../domain/checked-profile.js';
import { profileViewOf, type ProfileView } from '../domain/profile-row.js';
import { profileRowOf } from '../persistence/profile-row-of.js';
import { Profile } from '../persistence/profile.entity.js';
import { Profiles } from '../profiles.js';
import { ProfilePolicy } from '../profiles.policy.js';

/** Each part has been seen by the adviser; a check in part is none. */
export class CheckBody {
  @IsBoolean() @Equals(true) language: true;
  @IsBoolean() @Equals(true) permission: true;
  @IsBoolean() @Equals(true) cv: true;
}

/** An adviser has verified language, permission to work and CV: introductions of this person need no approval for six months. */
@Injectable()
export class CheckProfile {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly profiles: Profiles,
    private readonly policy: ProfilePolicy,
    private readonly audit: Audit,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `not-found` for whoever does not accompany the person, `invalid` for a check in part */
  async run(actor: Actor, id: ProfileId, body: unknown): Promise<ProfileView> {
    const row = await this.profiles.get(id);
    // Nobody checks their own profile.
    if (row === undefined || !(await this.policy.mayAccompany(actor, row)))
      throw notFound('Profile');
    checkOrThrow(CheckBody, body, ['language', 'permission', 'cv']);
    return this.mark(id, actor.accountId);
  }

  /** Marks a profile as checked today. */
  async mark(id: ProfileId, by: AccountId): Promise<ProfileView> {
    return inTransaction(this.dataSource, async (manager) => {
      const checkedUntil = validUntil(this.clock.today());
      await manager.update(Profile, { id }, { checkedUntil, checkedBy: by });
      await this.audit.record(manager, {
        actor: by,
        action: 'profile.checked',
        subject: { type: 'profile', id },
        data: { checkedUntil },
      });
      return profileViewOf(profileRowOf(await manager.findOneByOrFail(Profile, { id })));
    });
  }
}
