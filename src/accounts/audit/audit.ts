import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import type { AccountId } from '../../kernel/ids.js';
import { AuditEntry, type AuditedType } from '../persistence/audit-entry.entity.js';

/** What is remembered of an act that someone may have to answer for. */
export interface AuditFacts {
  /** Who did it; absent when the system did. */
  actor?: AccountId;
  /** A word such as `account.erased`. */
  action: string;
  subject: { type: AuditedType; id: string };
  /** Ids and codes only, never personal data: entries outlive the people they tell of. */
  data?: Readonly<Record<string, string | number | boolean>>;
}

/** The log of acts; its table takes new rows only. */
@Injectable()
export class Audit {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Writes in the caller's transaction: the entry exists if and only if the act does. */
  async record(
    manager: EntityManager,
    { actor, action, subject, data }: AuditFacts,
  ): Promise<void> {
    await manager.insert(AuditEntry, {
      at: this.clock.now(),
      actorId: actor ?? null,
      action,
      subjectType: subject.type,
      subjectId: subject.id,
      data: { ...data },
    });
  }
}
