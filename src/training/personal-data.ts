import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { AccountId } from '../kernel/ids.js';
import { PersonalDataRegistry } from '../platform/personal-data/personal-data-registry.js';
import { Enrolment } from './persistence/enrolment.entity.js';
import { SessionQueue } from './persistence/session-queue.js';

/** What this feature holds of people, and what becomes of it when they go. */
@Injectable()
export class TrainingPersonalData implements OnModuleInit {
  constructor(
    private readonly registry: PersonalDataRegistry,
    private readonly queue: SessionQueue,
  ) {}

  onModuleInit(): void {
    this.registry.register({
      feature: 'training',
      columns: {
        'enrolment.profile_id': 'who has a place in a course, or waits for one',
        'enrolment.made_by': 'who signed them up',
      },
      export: (manager, accountId) => manager.findBy(Enrolment, { accountId }),
      erase: (manager, account) => this.erase(manager, account),
    });
  }

  /** A place that is given up goes to the next in the queue. */
  private async erase(manager: EntityManager, accountId: AccountId): Promise<void> {
    const held = await manager.find(Enrolment, {
      where: { accountId, status: In(['booked', 'waiting']) },
      order: { sessionId: 'ASC' },
    });
    for (const enrolment of held) {
      const session = await this.queue.lock(manager, enrolment.sessionId);
      if (session === undefined) continue;
      await this.queue.cancel(manager, session, enrolment, 'person');
      await this.queue.moveUp(manager, session);
    }
    await manager.delete(Enrolment, { accountId });
    await manager.update(Enrolment, { madeBy: accountId }, { madeBy: null });
  }
}
