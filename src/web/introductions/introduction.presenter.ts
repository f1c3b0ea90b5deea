import type {
  AnswerView,
  ContactView,
  IntroductionStatus,
  IntroductionView,
} from '../../introductions/index.js';
import type { Locale } from '../../kernel/locale.js';
import { formatDay } from '../../ui/format.js';
import type { Tone } from '../../ui/parts/labels.js';
import type { Step } from '../../ui/parts/steps.js';
import { fill } from '../../ui/texts/fill.js';
import { introductionPageTexts } from '../../ui/texts/introduction-page.js';
import { introductionTexts } from '../../ui/texts/introduction.js';

export interface IntroductionRow {
  id: string;
  title: string;
  statusText: string;
  tone: Tone;
  waitsFor?: string | undefined;
  waitsUntil?: string | undefined;
}

export interface ShownAnswer {
  title: string;
  answer: string;
  next?: string | undefined;
  questions: readonly string[];
  reason?: string | undefined;
  note?: string | undefined;
}

export interface ShownContact {
  title: string;
  contact: ContactView;
}

export interface IntroductionModel extends IntroductionRow {
  matchId: string;
  vacancyId: string;
  profileId: string | null;
  steps: Step[];
  closed?: string | undefined;
  answers: ShownAnswer[];
  approvals: { side: string; decision: string; reason?: string | undefined }[];
  contacts: ShownContact[];
  outcomes: { text: string; on: string; by: string }[];
  actions: IntroductionView['actions'];
  atSource: boolean;
}

const TONES: Record<IntroductionStatus, Tone> = {
  deferred: 'plain',
  interested: 'info',
  'employer-interested': 'info',
  'at-source': 'stone',
  'both-interested': 'warn',
  introduced: 'good',
  interview: 'good',
  hired: 'good',
  'not-hired': 'plain',
  'no-show': 'plain',
  declined: 'plain',
  objected: 'bad',
  withdrawn: 'plain',
  expired: 'plain',
};

/** How far each status has come on the way of five steps. */
const REACHED: Partial<Record<IntroductionStatus, number>> = {
  interested: 1,
  'employer-interested': 1,
  'both-interested': 2,
  introduced: 4,
  interview: 4,
  hired: 5,
  'not-hired': 5,
  'no-show': 5,
};

/** The way of an introduction; one that ended on the way shows where. */
function stepsOf(view: IntroductionView, locale: Locale): Step[] {
  const t = introductionPageTexts[locale];
  const names = [t.stepInterested, t.stepBoth, t.stepApproval, t.stepIntroduced, t.stepOutcome];
  const reached = REACHED[view.status];
  if (reached === undefined) {
    const bothSaidYes = [view.answers.person, view.answers.employer].every(
      (a) => a?.answer === 'yes',
    );
    const done = bothSaidYes ? 2 : 1;
    return names.map((name, at) => ({ name, state: at < done ? 'done' : 'ended' }));
  }
  const until = view.waitsUntil === null ? undefined : formatDay(locale, view.waitsUntil);
  return names.map((name, at) => {
    if (at < reached) return { name, state: 'done' };
    return at === reached ? { name, state: 'current', detail: until } : { name, state: 'ahead' };
  });
}

function answerOf(
  title: string,
  answer: AnswerView | null,
  reasons: Readonly<Record<string, string>>,
  locale: Locale,
): ShownAnswer[] {
  if (answer === null) return [];
  const i = introductionTexts[locale];
  return [
    {
      title,
      answer: i.answers[answer.answer],
      next: answer.next && i.nextSteps[answer.next],
      questions: answer.questions ?? [],
      reason: answer.reasonCode === undefined ? undefined : reasons[answer.reasonCode],
      note: answer.note,
    },
  ];
}

/** Why it ended, as far as the reader may know. */
function closedOf({ closedBy, closingCode }: IntroductionView, locale: Locale): string | undefined {
  if (closedBy === null) return undefined;
  const i = introductionTexts[locale];
  const reasons: Readonly<Record<string, string>> = {
    ...i.closingCodes,
    ...i.personReasons,
    ...i.employerReasons,
  };
  const why = closingCode === null ? undefined : reasons[closingCode];
  if (closedBy === 'system') return why;
  const by = fill(introductionPageTexts[locale].closedBy, { party: i.parties[closedBy] });
  return [by, why].filter(Boolean).join(' ');
}

/** One introduction in a list. */
export function presentRow(view: IntroductionView, locale: Locale): IntroductionRow {
  const i = introductionTexts[locale];
  const t = introductionPageTexts[locale];
  const { waitsFor } = view;
  return {
    id: view.id,
    title: view.vacancyTitle ?? '–',
    statusText: i.statuses[view.status],
    tone: TONES[view.status],
    waitsFor:
      waitsFor === null ? undefined : view.you.includes(waitsFor) ? t.you : i.parties[waitsFor],
    waitsUntil: view.waitsUntil === null ? undefined : formatDay(locale, view.waitsUntil),
  };
}

/** The whole introduction for its reader; what they may not see is not in the view. */
export function presentIntroduction(view: IntroductionView, locale: Locale): IntroductionModel {
  const i = introductionTexts[locale];
  const t = introductionPageTexts[locale];
  const { person, employer } = view.answers;
  return {
    ...presentRow(view, locale),
    matchId: view.matchId,
    vacancyId: view.vacancyId,
    profileId: view.profileId,
    steps: view.status === 'at-source' ? [] : stepsOf(view, locale),
    closed: closedOf(view, locale),
    answers: [
      ...answerOf(t.personAnswer, person, i.personReasons, locale),
      ...answerOf(t.employerAnswer, employer, i.employerReasons, locale),
    ],
    approvals: view.approvals.map((approval) => ({
      side: i.sides[approval.side],
      decision: i.decided[approval.decision],
      reason: approval.code === undefined ? approval.reason : i.approvalCodes[approval.code],
    })),
    contacts: contactsOf(view, locale),
    outcomes: view.outcomes.map(({ outcome, on, by }) => ({
      text: i.outcomes[outcome],
      on: formatDay(locale, on),
      by: i.parties[by],
    })),
    actions: view.actions,
    atSource: view.status === 'at-source',
  };
}

function contactsOf({ contacts }: IntroductionView, locale: Locale): ShownContact[] {
  if (contacts === null) return [];
  const t = introductionPageTexts[locale];
  const shown = [
    { title: t.person, contact: contacts.person },
    { title: t.employer, contact: contacts.employer },
  ];
  return shown.flatMap(({ title, contact }) => (contact ? [{ title, contact }] : []));
}
