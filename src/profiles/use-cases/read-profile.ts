import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/actor.js';
import { notFound } from '../../kernel/errors.js';
import type { ProfileId } from '../../kernel/ids.js';
import { profileViewOf, type ProfileView } from '../domain/profile-row.js';
import { Profiles } from '../profiles.js';
import { ProfilePolicy } from '../profiles.policy.js';

@Injectable()
export class ReadProfile {
  constructor(
    private readonly profiles: Profiles,
    private readonly policy: ProfilePolicy,
  ) {}

  /** @throws DomainError `not-found` before the first save */
  async mine(actor: Actor): Promise<ProfileView> {
    const row = await this.profiles.ofAccount(actor.accountId);
    if (row === undefined) throw notFound('Profile');
    return profileViewOf(row);
  }

  /** @throws DomainError `not-found` for whoever does not accompany the person */
  async ofPerson(actor: Actor, id: ProfileId): Promise<ProfileView> {
    return profileViewOf(await this.policy.assertMaySee(actor, await this.profiles.get(id)));
  }
}
