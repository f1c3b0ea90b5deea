import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Competence } from '../accounts/index.js';
import type { Actor } from '../kernel/actor.js';
import { notFound } from '../kernel/errors.js';
import type { ProfileRow } from './domain/profile-row.js';

/** Who may see and change a profile: the person, and the advisers who accompany them. Nobody else knows it is there. */
@Injectable()
export class ProfilePolicy {
  constructor(private readonly competence: Competence) {}

  /** Whether the actor is an adviser of this person: of their caseload, a deputy, or of the pool when they have none. */
  async mayAccompany(actor: Actor, row: ProfileRow, manager?: EntityManager): Promise<boolean> {
    if (actor.role !== 'adviser') return false;
    return this.competence.mayActFor(actor.accountId, row.accountId, row.record.home, manager);
  }

  /** @throws DomainError `not-found` for everyone but the person and their advisers */
  async assertMaySee(
    actor: Actor,
    row: ProfileRow | undefined,
    manager?: EntityManager,
  ): Promise<ProfileRow> {
    const mine = row !== undefined && row.accountId === actor.accountId;
    if (row === undefined || !(mine || (await this.mayAccompany(actor, row, manager)))) {
      throw notFound('Profile');
    }
    return row;
  }
}
