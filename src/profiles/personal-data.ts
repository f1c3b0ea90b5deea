import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AccountId } from '../kernel/ids.js';
import { Outbox } from '../platform/outbox/outbox.js';
import {
  PersonalDataRegistry,
  type PersonalDataHolder,
} from '../platform/personal-data/personal-data-registry.js';
import { profileViewOf } from './domain/profile-row.js';
import { ProfileVersion } from './persistence/profile-version.entity.js';
import { Profile } from './persistence/profile.entity.js';
import { profileRowOf } from './persistence/profile-row-of.js';
import { profileWithdrawn } from './profiles.events.js';

/** What `profiles` holds of people. */
@Injectable()
export class ProfileData implements PersonalDataHolder, OnModuleInit {
  readonly feature = 'profiles';

  readonly columns = {
    'profile.record': 'what the person states, to be compared with vacancies once they agree',
    'profile.place_key': 'where the home is, for commuting times',
    'profile.lat': 'where the home is, for commuting times',
    'profile.lon': 'where the home is, for commuting times',
    'profile.checked_until': 'whether an adviser has verified what is stated',
    'profile_version.record':
      'what the person stated before, so that a result can be explained later',
  };

  constructor(
    private readonly registry: PersonalDataRegistry,
    private readonly outbox: Outbox,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async export(manager: EntityManager, accountId: AccountId): Promise<unknown> {
    const profile = await manager.findOneBy(Profile, { accountId });
    if (profile === null) return null;
    const versions = await manager.find(ProfileVersion, {
      where: { profileId: profile.id },
      order: { version: 'ASC' },
    });
    return {
      profile: profileViewOf(profileRowOf(profile)),
      history: versions.map(({ version, record, changedAt }) => ({ version, record, changedAt })),
    };
  }

  async erase(manager: EntityManager, accountId: AccountId): Promise<void> {
    const profile = await manager.findOneBy(Profile, { accountId });
    if (profile === null) return;
    await manager.delete(Profile, { id: profile.id });
    await this.outbox.append(manager, profileWithdrawn(profile.id));
  }
}
