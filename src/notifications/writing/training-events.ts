import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { EventEnvelope } from '../../kernel/events.js';
import type { ProfileId, TrainingSessionId } from '../../kernel/ids.js';
import { Profiles } from '../../profiles/index.js';
import { Trainings } from '../../training/index.js';
import type { NotificationKind } from '../domain/kinds.js';
import type { Notice } from '../domain/notice.js';
import { textOf, type EventReader } from './event-reader.js';

const ENROLMENT_KINDS: Readonly<Record<string, NotificationKind>> = {
  'enrolment.made': 'enrolment-made',
  'enrolment.moved-up': 'enrolment-moved-up',
  'enrolment.cancelled': 'enrolment-cancelled',
};
const SESSION_CHANGED = 'training-session.changed';

/** Places in courses, and courses that change. */
@Injectable()
export class TrainingEvents implements EventReader {
  readonly types = [...Object.keys(ENROLMENT_KINDS), SESSION_CHANGED];

  constructor(
    private readonly profiles: Profiles,
    private readonly trainings: Trainings,
  ) {}

  async notices(manager: EntityManager, event: EventEnvelope): Promise<Notice[]> {
    const kind = ENROLMENT_KINDS[event.type];
    return kind === undefined ? this.changed(manager, event) : this.enrolment(manager, event, kind);
  }

  private async enrolment(
    manager: EntityManager,
    event: EventEnvelope,
    kind: NotificationKind,
  ): Promise<Notice[]> {
    const profile = await this.profiles.get(textOf(event, 'profileId') as ProfileId, manager);
    if (profile === undefined) return [];
    return [
      {
        recipient: profile.accountId,
        part: 'person',
        kind,
        subject: { type: 'enrolment', id: event.subject.id },
        params: {
          trainingId: textOf(event, 'trainingId'),
          sessionId: textOf(event, 'sessionId'),
          status: textOf(event, 'status'),
        },
      },
    ];
  }

  private async changed(manager: EntityManager, event: EventEnvelope): Promise<Notice[]> {
    const sessionId = event.subject.id;
    const people = await this.trainings.enrolledIn(sessionId as TrainingSessionId, manager);
    return people.map((recipient) => ({
      recipient,
      part: 'person',
      kind: 'session-changed',
      subject: { type: 'training-session', id: sessionId },
      params: {
        trainingId: textOf(event, 'trainingId'),
        sessionId,
        status: textOf(event, 'status'),
      },
    }));
  }
}
