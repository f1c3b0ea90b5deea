import type { Circumstances } from '../../src/introductions/domain/circumstances.js';
import { DEFAULT_APPROVAL_SETTINGS } from '../../src/introductions/domain/settings.js';
import type { ApprovalSettings } from '../../src/introductions/domain/settings.js';
import { UNBORN_INTRODUCTION } from '../../src/introductions/domain/introduction.js';
import type { GivenAnswer, Introduction } from '../../src/introductions/domain/introduction.js';
import { answer } from '../../src/introductions/domain/answering.js';
import { decide, type Adviser } from '../../src/introductions/domain/deciding.js';
import type { Answer } from '../../src/introductions/domain/vocabulary.js';

export const PERSON = 'person-account';
export const EMPLOYER = 'employer-account';
/** Monday. */
export const MONDAY = '2026-03-02';

export const ADVISER: Adviser = { party: 'person-adviser', account: 'adviser-account' };
export const OTHER_ADVISER: Adviser = {
  party: 'vacancy-adviser',
  account: 'other-adviser-account',
};

type Changes = Partial<Omit<Circumstances, 'settings'>> & { settings?: Partial<ApprovalSettings> };

/** A partner's open vacancy, a person with consent, the default settings, on a Monday. */
export function circumstances({ settings, ...changes }: Changes = {}): Circumstances {
  return {
    channel: 'partner',
    vacancyOpen: true,
    vacancyGone: false,
    discoverable: false,
    consent: true,
    profileChecked: false,
    settings: { ...DEFAULT_APPROVAL_SETTINGS, ...settings },
    now: new Date(`${changes.today ?? MONDAY}T09:00:00Z`),
    today: MONDAY,
    isHoliday: () => false,
    ...changes,
  };
}

export function says(word: Answer, by: string, more: Partial<GivenAnswer> = {}): GivenAnswer {
  return { answer: word, by, at: new Date(`${MONDAY}T09:00:00Z`), questions: [], ...more };
}

/** Named states, each reached by the acts that lead there. */
export const reach = {
  unborn: (): Introduction => UNBORN_INTRODUCTION,
  interested: (world = circumstances()): Introduction =>
    answer(UNBORN_INTRODUCTION, 'person', says('yes', PERSON), world).introduction,
  employerInterested: (world = circumstances({ discoverable: true })): Introduction =>
    answer(UNBORN_INTRODUCTION, 'employer', says('yes', EMPLOYER), world).introduction,
  atSource: (world = circumstances({ channel: 'external' })): Introduction =>
    answer(UNBORN_INTRODUCTION, 'person', says('yes', PERSON), world).introduction,
  bothInterested: (world = circumstances()): Introduction =>
    answer(reach.interested(world), 'employer', says('yes', EMPLOYER), world).introduction,
  introduced: (world = circumstances()): Introduction =>
    decide(reach.bothInterested(world), 'approve', ADVISER, world).introduction,
};

/** The code with which something is refused; undefined when it goes through. */
export function refusal(act: () => unknown): string | undefined {
  try {
    act();
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code ?? String(error);
  }
}
