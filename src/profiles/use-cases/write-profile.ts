import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Accounts, Consents } from '../../accounts/index.js';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import {
  ID_GENERATOR,
  type AccountId,
  type IdGenerator,
  type ProfileId,
} from '../../kernel/ids.js';
import { assertFresh } from '../../platform/http/etag.js';
import { Outbox } from '../../platform/outbox/outbox.js';
import { checkSurvives, same } from '../domain/checked-profile.js';
import type { ProfileRow } from '../domain/profile-row.js';
import { profileRowOf } from '../persistence/profile-row-of.js';
import { ProfileVersion } from '../persistence/profile-version.entity.js';
import { Profile } from '../persistence/profile.entity.js';
import { profileChanged, profileWithdrawn } from '../profiles.events.js';
import type { SettledProfile } from './settle-profile.js';

/** Who writes whose profile. */
export interface ProfileWrite {
  owner: AccountId;
  by: AccountId;
  ifMatch?: string;
}

/** The one place where a profile's row changes by an edit: version, history, consent and event together. */
@Injectable()
export class WriteProfile {
  constructor(
    private readonly accounts: Accounts,
    private readonly consents: Consents,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(ID_GENERATOR) private readonly ids: IdGenerator,
  ) {}

  /** @throws DomainError `stale` when the profile has changed since the caller read it */
  async run(
    manager: EntityManager,
    settled: SettledProfile,
    write: ProfileWrite,
  ): Promise<ProfileRow> {
    const consentId = await this.consentOf(manager, settled, write);
    const present = await manager.findOne(Profile, {
      where: { accountId: write.owner },
      lock: { mode: 'pessimistic_write' },
    });
    const saved =
      present === null
        ? await this.create(manager, settled, write, consentId)
        : await this.change(manager, present, settled, write, consentId);
    return profileRowOf(saved);
  }

  /** Only the person agrees or withdraws; an adviser's body says nothing about it. */
  private async consentOf(
    manager: EntityManager,
    { consent }: SettledProfile,
    { owner, by }: ProfileWrite,
  ): Promise<string | null> {
    if (owner === by && consent === true) return (await this.consents.give(manager, owner)).id;
    if (owner === by && consent === false) {
      await this.consents.withdraw(manager, owner);
      return null;
    }
    return (await this.consents.current(owner, manager))?.id ?? null;
  }

  private async create(
    manager: EntityManager,
    { record, place }: SettledProfile,
    { owner, by, ifMatch }: ProfileWrite,
    consentId: string | null,
  ): Promise<Profile> {
    assertFresh(ifMatch, 0);
    const now = this.clock.now();
    const profile = manager.create(Profile, {
      id: this.ids.next<ProfileId>(),
      accountId: owner,
      record,
      placeKey: place.key,
      lat: place.lat,
      lon: place.lon,
      version: 1,
      consentId,
      checkedUntil: null,
      checkedBy: null,
      createdAt: now,
      updatedAt: now,
    });
    await manager.insert(Profile, profile);
    await this.accounts.linkProfile(manager, owner, profile.id);
    await this.remember(manager, profile, by);
    await this.outbox.append(manager, profileChanged(profile.id, 'created'));
    return profile;
  }

  private async change(
    manager: EntityManager,
    profile: Profile,
    { record, place }: SettledProfile,
    { owner, by, ifMatch }: ProfileWrite,
    consentId: string | null,
  ): Promise<Profile> {
    assertFresh(ifMatch, profile.version);
    const before = profile.consentId;
    const edited = !same(record, profile.record);
    if (!edited && before === consentId) return profile;
    if (owner === by && !checkSurvives(profile.record, record)) {
      profile.checkedUntil = null;
      profile.checkedBy = null;
    }
    profile.consentId = consentId;
    if (edited) {
      Object.assign(profile, { record, placeKey: place.key, lat: place.lat, lon: place.lon });
      profile.version += 1;
      profile.updatedAt = this.clock.now();
    }
    await manager.save(Profile, profile);
    if (edited) await this.remember(manager, profile, by);
    const withdrawn = before !== null && consentId === null;
    const event = withdrawn
      ? profileWithdrawn(profile.id)
      : profileChanged(profile.id, edited ? 'updated' : 'consent');
    await this.outbox.append(manager, event);
    return profile;
  }

  private async remember(manager: EntityManager, profile: Profile, by: AccountId): Promise<void> {
    await manager.insert(ProfileVersion, {
      profileId: profile.id,
      version: profile.version,
      record: profile.record,
      changedBy: by,
      changedAt: profile.updatedAt,
    });
  }
}
