import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Actor } from '../../kernel/actor.js';
import type { ProfileRecord } from '../../kernel/contract/index.js';
import { notFound } from '../../kernel/errors.js';
import { numberAfter } from '../../platform/http/cursor.js';
import { toPage, type Page, type PageRequest } from '../../platform/http/page.js';
import { ProfileVersion } from '../persistence/profile-version.entity.js';
import { Profiles } from '../profiles.js';

/** A former version of a profile. */
export interface ProfileVersionView {
  version: number;
  record: ProfileRecord;
  /** Whether the person wrote it, or an adviser for them. */
  by: 'me' | 'adviser';
  changedAt: Date;
}

/** The person's own profile through time, newest first. */
@Injectable()
export class ProfileHistory {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly profiles: Profiles,
  ) {}

  /** @throws DomainError `not-found` before the first save */
  async mine(actor: Actor, page: PageRequest): Promise<Page<ProfileVersionView>> {
    const profile = await this.profiles.ofAccount(actor.accountId);
    if (profile === undefined) throw notFound('Profile');
    const query = this.dataSource.manager
      .createQueryBuilder(ProfileVersion, 'old')
      .where('old.profileId = :id', { id: profile.id })
      .orderBy('old.version', 'DESC')
      .limit(page.limit + 1);
    const after = numberAfter(page);
    if (after !== undefined) query.andWhere('old.version < :after', { after });
    return toPage(
      await query.getMany(),
      page,
      (row) => [row.version],
      ({ version, record, changedBy, changedAt }) => ({
        version,
        record,
        by: changedBy === actor.accountId ? ('me' as const) : ('adviser' as const),
        changedAt,
      }),
    );
  }
}
