import type { Subject } from '../../kernel/events.js';
import type { NotificationKind, RecipientPart } from './kinds.js';
import type { Notice, NoticeParams } from './notice.js';

/** Words of introductions' events, as this feature reads them. */
export interface Moved {
  from: string;
  to: string;
  by: string;
}

export interface IntroductionNews {
  /** Parts whose adviser's approval is still asked for. */
  asked: readonly RecipientPart[];
  introductionId: string;
  matchId: string;
  vacancyId: string;
  /** Who may know of it, by part. */
  accounts: Readonly<Record<RecipientPart, readonly string[]>>;
  /** Codes that the texts name. */
  params: NoticeParams;
}

type Told = Partial<Record<RecipientPart, NotificationKind>>;

const BOTH = (kind: NotificationKind): Told => ({ person: kind, employer: kind });

/** Advisers of both sides: asked to approve, or told while they may still object. */
function advisers(asked: readonly RecipientPart[]): Told {
  if (asked.length === 0) return {};
  const told = (part: RecipientPart, otherwise: Told): Told =>
    asked.includes(part) ? { [part]: 'approval-wanted' } : otherwise;
  return {
    ...told('person-adviser', {}),
    ...told('vacancy-adviser', { 'vacancy-adviser': 'objection-possible' }),
  };
}

/** Whom a move is news to, and as what. Whoever did it is left out afterwards. */
function told({ from, to, by }: Moved, asked: readonly RecipientPart[]): Told {
  switch (to) {
    case 'interested':
      return {
        employer: 'candidate-interested',
        ...(from === 'at-source' ? { person: 'employer-arrived' } : {}),
        ...advisers(asked),
      };
    case 'employer-interested':
      return { person: 'employer-interested' };
    case 'both-interested':
      return { ...BOTH('both-interested'), ...advisers(asked) };
    case 'introduced':
      return BOTH('introduced');
    case 'declined':
      return by === 'person' || by === 'employer' ? BOTH('declined') : BOTH('stopped');
    case 'objected':
      return { ...BOTH('stopped'), 'person-adviser': 'stopped' };
    case 'withdrawn':
      return { ...BOTH('withdrawn'), 'person-adviser': 'withdrawn' };
    case 'expired':
      return BOTH('expired');
    case 'interview':
    case 'hired':
    case 'not-hired':
    case 'no-show':
      return { ...BOTH('outcome-recorded'), 'person-adviser': 'outcome-recorded' };
    default:
      return {};
  }
}

/** An employer thinks in vacancies, a person in introductions. */
const subjectFor = (part: RecipientPart, news: IntroductionNews): Subject =>
  part === 'employer'
    ? { type: 'vacancy', id: news.vacancyId }
    : { type: 'introduction', id: news.introductionId };

function notices(news: IntroductionNews, table: Told, without?: string): Notice[] {
  const ids = {
    introductionId: news.introductionId,
    matchId: news.matchId,
    vacancyId: news.vacancyId,
  };
  return (Object.entries(table) as [RecipientPart, NotificationKind][])
    .filter(([part]) => part !== without)
    .flatMap(([part, kind]) =>
      news.accounts[part].map((recipient) => ({
        recipient,
        part,
        kind,
        subject: subjectFor(part, news),
        params: { ...ids, ...news.params },
      })),
    );
}

/**
 * What a move of an introduction tells, to whom. One notice per account: who stands in two parts is told
 * in the first.
 */
export function noticesOfMove(moved: Moved, news: IntroductionNews): Notice[] {
  return oncePerAccount(notices(news, told(moved, news.asked), moved.by));
}

/** Reminds whoever it waits for; for an outcome both sides are asked. */
export function noticesOfReminder(
  waitsFor: string,
  status: string,
  news: IntroductionNews,
): Notice[] {
  if (status === 'introduced' || status === 'interview') {
    return oncePerAccount(notices(news, BOTH('outcome-reminder')));
  }
  if (status === 'at-source') return notices(news, { person: 'outcome-reminder' });
  const part: RecipientPart = waitsFor === 'employer' ? 'employer' : 'person';
  return notices(news, { [part]: 'answer-reminder' });
}

export function noticesOfOverdueApproval(news: IntroductionNews): Notice[] {
  const table = Object.fromEntries(news.asked.map((part) => [part, 'approval-overdue'])) as Told;
  return oncePerAccount(notices(news, table));
}

function oncePerAccount(all: readonly Notice[]): Notice[] {
  const seen = new Set<string>();
  return all.filter(({ recipient }) => {
    const first = !seen.has(recipient);
    seen.add(recipient);
    return first;
  });
}
