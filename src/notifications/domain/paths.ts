import type { NotificationKind, RecipientPart } from './kinds.js';
import type { NoticeParams } from './notice.js';

interface Told {
  kind: NotificationKind;
  part: RecipientPart;
  params: NoticeParams;
}

type Path = (id: (key: string) => string, part: RecipientPart) => string;

/** Where one answers: an employer at the card, a person at the suggestion. */
const answering: Path = (id, part) =>
  part === 'employer'
    ? `/my-vacancies/${id('vacancyId')}/candidates/${id('matchId')}`
    : `/suggestions/${id('matchId')}`;
const introduction: Path = (id) => `/introductions/${id('introductionId')}`;
const ownVacancy: Path = (id) => `/my-vacancies/${id('vacancyId')}`;
const vacancy: Path = (id) => `/vacancies/${id('vacancyId')}`;
const training: Path = (id) => `/trainings/${id('trainingId')}`;
const claim: Path = (id) => `/claims/${id('claimId')}`;
const account: Path = () => '/account';

const PATHS: Readonly<Record<NotificationKind, Path>> = {
  suggestion: answering,
  digest: () => '/suggestions',
  'candidates-found': ownVacancy,
  'candidate-interested': answering,
  'employer-interested': answering,
  'employer-arrived': introduction,
  'both-interested': introduction,
  'approval-wanted': introduction,
  'objection-possible': introduction,
  'approval-overdue': introduction,
  introduced: introduction,
  declined: introduction,
  stopped: introduction,
  withdrawn: introduction,
  expired: introduction,
  'outcome-recorded': introduction,
  'answer-reminder': answering,
  'outcome-reminder': introduction,
  'enrolment-made': training,
  'enrolment-moved-up': training,
  'enrolment-cancelled': training,
  'session-changed': training,
  'review-wanted': vacancy,
  'vacancy-approved': ownVacancy,
  'vacancy-refused': ownVacancy,
  'call-wanted': () => '/waiting',
  'call-answered': vacancy,
  'claim-invited': claim,
  'claim-offered': claim,
  'claim-made': claim,
  'claim-accepted': ownVacancy,
  'claim-declined': claim,
  'claim-withdrawn': claim,
  'confirm-email': account,
  'account-exists': account,
  'reset-password': account,
  'password-changed': account,
  invited: account,
  'identity-checked': () => '/my-vacancies',
};

/** The page where whoever was told goes on from there. */
export function pathOf({ kind, part, params }: Told): string {
  return PATHS[kind]((key) => String(params[key] ?? ''), part);
}
