import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  APPROVAL_DUE,
  INTRODUCTION_MOVED,
  Introductions,
  REMINDER_DUE,
  type Audience,
} from '../../introductions/index.js';
import type { EventEnvelope } from '../../kernel/events.js';
import type { IntroductionId } from '../../kernel/ids.js';
import {
  noticesOfMove,
  noticesOfOverdueApproval,
  noticesOfReminder,
  type IntroductionNews,
} from '../domain/introduction-notices.js';
import type { RecipientPart } from '../domain/kinds.js';
import type { Notice, NoticeParams } from '../domain/notice.js';
import { asksToAct, whyNotSend } from '../domain/still-true.js';
import { textOf, type EventReader } from './event-reader.js';

/** Moves of introductions, and reminders. Who is concerned is asked of introductions, by the state of now. */
@Injectable()
export class IntroductionEvents implements EventReader {
  readonly types = [INTRODUCTION_MOVED, REMINDER_DUE, APPROVAL_DUE];

  constructor(private readonly introductions: Introductions) {}

  async notices(manager: EntityManager, event: EventEnvelope): Promise<Notice[]> {
    const id = event.subject.id as IntroductionId;
    const audience = await this.introductions.audience(id, manager);
    if (audience === undefined) return [];
    const news = newsOf(audience, paramsOf(event, audience));
    // Nobody is asked to do what is done already, by a worker that comes late.
    return noticesFrom(event, news).filter(
      ({ kind }) =>
        !asksToAct(kind) ||
        whyNotSend(kind, {
          status: audience.status,
          consent: audience.consent,
          concerned: true,
        }) === null,
    );
  }
}

function noticesFrom(event: EventEnvelope, news: IntroductionNews): Notice[] {
  switch (event.type) {
    case INTRODUCTION_MOVED: {
      const [from, to, by] = ['from', 'to', 'by'].map((key) => textOf(event, key)) as [
        string,
        string,
        string,
      ];
      return noticesOfMove({ from, to, by }, news);
    }
    case APPROVAL_DUE:
      return noticesOfOverdueApproval(news);
    default:
      return noticesOfReminder(textOf(event, 'waitsFor'), textOf(event, 'status'), news);
  }
}

function newsOf(audience: Audience, params: NoticeParams): IntroductionNews {
  const known = (part: RecipientPart): readonly string[] =>
    audience.knows(part) ? audience.accounts[part] : [];
  return {
    introductionId: audience.id,
    matchId: audience.matchId,
    vacancyId: audience.vacancyId,
    asked: audience.asked.map((side) => (side === 'person' ? 'person-adviser' : 'vacancy-adviser')),
    accounts: {
      person: known('person'),
      employer: known('employer'),
      'person-adviser': known('person-adviser'),
      'vacancy-adviser': known('vacancy-adviser'),
    },
    params,
  };
}

/** Codes for the texts. The person's own reason is none of them: it is the person's alone. */
function paramsOf(event: EventEnvelope, audience: Audience): NoticeParams {
  const { from, to, by } = event.data;
  const { lastOutcome, waitsUntil, closedBy, closingCode } = audience;
  return {
    ...(from === undefined || to === undefined || by === undefined ? {} : { from, to, by }),
    ...(waitsUntil === null ? {} : { until: waitsUntil }),
    ...(closedBy === 'person' || closingCode === null ? {} : { code: closingCode }),
    ...(lastOutcome === null ? {} : { outcome: lastOutcome.outcome, on: lastOutcome.on }),
  };
}
