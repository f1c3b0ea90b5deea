import type { Person } from '../support/people.js';
import { PROFILE, SESSION, type RecordName } from '../support/world.js';

/** One try: the route, who tries, the records in the place of its ids in order, what is sent, what is answered. */
export interface Try {
  route: string;
  by: readonly Person[];
  records: readonly RecordName[];
  body?: Record<string, unknown>;
  status?: number;
}

const BRUNO: readonly Person[] = ['bruno'];
const LAHR: readonly Person[] = ['lahr'];
const EVA: readonly Person[] = ['eva'];
const EVA_FRANZ: readonly Person[] = ['eva', 'franz'];
const LAHR_EVA: readonly Person[] = ['lahr', 'eva'];
const BRUNO_EVA: readonly Person[] = ['bruno', 'eva'];
const BRUNO_LAHR_EVA: readonly Person[] = ['bruno', 'lahr', 'eva'];
const EVERYBODY_ELSE: readonly Person[] = ['bruno', 'lahr', 'eva', 'franz'];

const YES = { answer: 'yes' };
const APPROVE = { decision: 'approve', reason: 'We met, and it suits her.' };
const REVIEW = { decision: 'approve', reason: 'Reads well.' };
const CLAIMANT = { email: 'kehl@passerelle.test', name: 'Karla Canary' };
const of = (
  route: string,
  by: readonly Person[],
  records: readonly RecordName[],
  body?: Record<string, unknown>,
  status?: number,
): Try => ({ route, by, records, body, status });

/** Every route of the API with an id in it, tried by those in a role that may call it. 404, unless said. */
export const API_TRIES: readonly Try[] = [
  of('DELETE /api/v1/sessions/{id}', EVERYBODY_ELSE, ['session']),
  of('DELETE /api/v1/api-keys/{id}', ['lahr', 'eva', 'franz'], ['apiKey']),
  of('PUT /api/v1/caseload/{accountId}', EVA, ['account'], { adviserId: '{eva}' }),
  of('PUT /api/v1/caseload/{accountId}', EVA, ['account'], { adviserId: '{claire}' }),
  of('DELETE /api/v1/caseload/{accountId}', EVA, ['account']),
  of('GET /api/v1/profiles/{id}', EVA, ['profile']),
  of('PUT /api/v1/profiles/{id}', EVA, ['profile'], PROFILE),
  of('POST /api/v1/profiles/{id}/check', EVA, ['profile'], {
    language: true,
    permission: true,
    cv: true,
  }),

  of('GET /api/v1/vacancies/{id}', ['bruno', 'lahr', 'eva', 'franz'], ['draft']),
  of('PATCH /api/v1/vacancies/{id}', LAHR_EVA, ['vacancy'], { openings: 7 }),
  of('PATCH /api/v1/vacancies/{id}', LAHR_EVA, ['managed'], { status: 'closed' }),
  of('PATCH /api/v1/vacancies/{id}', LAHR_EVA, ['external'], { openings: 7 }),
  of('GET /api/v1/vacancies/{id}/history', LAHR_EVA, ['vacancy']),
  of('POST /api/v1/vacancies/{id}/review', EVA, ['draft'], REVIEW),
  // Any adviser may read what waits for a review; those of the place of work decide.
  of('POST /api/v1/vacancies/{id}/review', EVA, ['ownVacancy'], REVIEW, 403),
  of('POST /api/v1/vacancies/{id}/contact-requests', BRUNO, ['draft'], {}),
  of('POST /api/v1/contact-requests/{id}/answer', EVA, ['request'], { result: 'not-reached' }),
  of('DELETE /api/v1/contact-requests/{id}', BRUNO, ['request']),
  of('POST /api/v1/vacancies/{id}/claims', EVA, ['draft'], CLAIMANT),
  of('GET /api/v1/claims/{id}', LAHR, ['claim']),
  of('POST /api/v1/claims/{id}/confirmation', LAHR, ['claim'], {}),
  of('POST /api/v1/claims/{id}/refusal', LAHR, ['claim'], {}),
  // Advisers read them all, since any of them checks identities; those of the place take one back.
  of('POST /api/v1/claims/{id}/refusal', EVA, ['claim'], {}, 403),
  of('GET /api/v1/vacancies/{id}/outcome', BRUNO, ['external']),
  of('PUT /api/v1/vacancies/{id}/outcome', BRUNO, ['draft'], { outcome: 'hired' }),

  of('GET /api/v1/matches?profile={id}', EVA, ['profile']),
  of('GET /api/v1/matches/why?profile={id}&vacancy={id}', BRUNO_EVA, ['profile', 'vacancy']),
  of('GET /api/v1/matches/why?profile={id}&vacancy={id}', BRUNO, ['ownProfile', 'draft']),
  of('GET /api/v1/what-if/person?profile={id}', BRUNO_EVA, ['profile']),
  of('GET /api/v1/what-if/trainings/{id}', EVA, ['draftCourse']),
  of('GET /api/v1/matches/{id}', BRUNO_EVA, ['match']),
  of('POST /api/v1/matches/{id}/answer', BRUNO, ['match'], YES),
  of('GET /api/v1/vacancies/{id}/matches', LAHR_EVA, ['vacancy']),
  of('GET /api/v1/vacancies/{id}/matches', LAHR_EVA, ['managed']),
  of('GET /api/v1/vacancies/{id}/matches/{matchId}', LAHR_EVA, ['vacancy', 'match']),
  of('GET /api/v1/vacancies/{id}/matches/{matchId}', LAHR, ['ownVacancy', 'match']),
  of('GET /api/v1/vacancies/{id}/matches/{matchId}', LAHR, ['vacancy', 'ownMatch']),
  of('POST /api/v1/vacancies/{id}/matches/{matchId}/answer', LAHR_EVA, ['vacancy', 'match'], YES),
  of('POST /api/v1/vacancies/{id}/matches/{matchId}/answer', LAHR, ['ownVacancy', 'match'], YES),
  of('POST /api/v1/vacancies/{id}/matches/{matchId}/answer', LAHR, ['vacancy', 'ownMatch'], YES),
  of(
    'POST /api/v1/vacancies/{id}/matches/{matchId}/answer',
    LAHR_EVA,
    ['managed', 'managedMatch'],
    YES,
  ),
  of('GET /api/v1/introductions/{id}', EVERYBODY_ELSE, ['introduction']),
  of('POST /api/v1/introductions/{id}/approval', EVERYBODY_ELSE, ['introduction'], APPROVE),
  of('POST /api/v1/introductions/{id}/withdrawal', EVERYBODY_ELSE, ['introduction'], {}),
  of('POST /api/v1/introductions/{id}/outcome', EVERYBODY_ELSE, ['introduction'], {
    outcome: 'hired',
  }),

  of('GET /api/v1/trainings/{id}', EVERYBODY_ELSE, ['draftCourse']),
  of('PATCH /api/v1/trainings/{id}', EVA_FRANZ, ['course'], { status: 'closed' }),
  of('POST /api/v1/trainings/{id}/sessions', EVA_FRANZ, ['course'], SESSION),
  of('PATCH /api/v1/trainings/{id}/sessions/{sessionId}', EVA_FRANZ, ['course', 'courseSession'], {
    capacity: 9,
  }),
  of(
    'PATCH /api/v1/trainings/{id}/sessions/{sessionId}',
    EVA_FRANZ,
    ['ownCourse', 'courseSession'],
    { capacity: 9 },
  ),
  of('GET /api/v1/trainings/{id}/sessions/{sessionId}/enrolments', EVA_FRANZ, [
    'course',
    'courseSession',
  ]),
  of('GET /api/v1/trainings/{id}/sessions/{sessionId}/enrolments', EVA_FRANZ, [
    'ownCourse',
    'courseSession',
  ]),
  of(
    'POST /api/v1/trainings/{id}/sessions/{sessionId}/enrolments',
    EVA,
    ['ownCourse', 'ownSession'],
    { profileId: '{profile}' },
  ),
  of(
    'POST /api/v1/trainings/{id}/sessions/{sessionId}/enrolments',
    BRUNO,
    ['ownCourse', 'courseSession'],
    {},
  ),
  of('DELETE /api/v1/enrolments/{id}', BRUNO_EVA, ['enrolment']),
  of('POST /api/v1/notifications/{id}/read', EVERYBODY_ELSE, ['notification']),
  of('GET /api/v1/notifications/{id}/calendar.ics', EVERYBODY_ELSE, ['notification']),
];

/** Ids that belong to the whole partnership: everyone in the role may use them. */
export const SHARED_ROUTES = [
  'DELETE /api/v1/accounts/{id}/second-factor',
  'POST /api/v1/organisations/{id}/staff',
  'GET /api/v1/employers/{id}',
  'POST /api/v1/employers/{id}/identity-check',
  'POST /api/v1/unlinked-texts/{id}/dismissal',
  'DELETE /api/v1/settled-texts/{id}',
  'POST /api/v1/claims/{id}/check',
];

/** Likewise of pages: terms of ads are every coordinator's. */
export const SHARED_PAGES = ['GET /unlinked-texts/{id}', 'POST /unlinked-texts/{id}'];

/** Every page with an id in it. */
export const PAGE_TRIES: readonly Try[] = [
  of('POST /account/sessions/{id}/end', EVERYBODY_ELSE, ['session']),
  of('GET /vacancies/{id}', BRUNO_LAHR_EVA, ['draft']),
  of('GET /vacancies/{id}/why', BRUNO, ['draft']),
  of('POST /vacancies/{id}/call', BRUNO, ['draft'], {}),
  of('POST /vacancies/{id}/outcome', BRUNO, ['draft'], { outcome: 'hired' }),
  of('GET /vacancies/{id}/claim', EVA, ['draft']),
  of('POST /vacancies/{id}/claim', EVA, ['draft'], CLAIMANT),
  of('GET /claims/{id}', LAHR, ['claim']),
  of('POST /claims/{id}/confirmation', LAHR, ['claim'], {}),
  of('POST /claims/{id}/refusal', LAHR, ['claim'], {}),
  // Nobody has claimed it: there is nothing to check.
  of('POST /claims/{id}/check', EVA, ['claim'], {}, 422),
  of('GET /trainings/{id}', EVERYBODY_ELSE, ['draftCourse']),
  of('POST /trainings/{id}/sessions/{sessionId}/enrol', BRUNO, ['ownCourse', 'courseSession'], {}),
  of('POST /trainings/{id}/enrolments/{enrolmentId}/cancel', BRUNO, ['course', 'enrolment'], {}),
  of('GET /suggestions/{id}', BRUNO, ['match']),
  of('POST /suggestions/{id}/answer', BRUNO, ['match'], YES),
  of('GET /my-vacancies/{id}', LAHR_EVA, ['vacancy']),
  of('GET /my-vacancies/{id}', LAHR_EVA, ['managed']),
  of('GET /my-vacancies/{id}/edit', LAHR_EVA, ['vacancy']),
  of('POST /my-vacancies/{id}/edit', LAHR_EVA, ['vacancy'], { 'titles[0].text': 'Other' }),
  of('POST /my-vacancies/{id}/status', LAHR_EVA, ['vacancy'], { status: 'closed' }),
  of('GET /my-vacancies/{id}/candidates/{matchId}', LAHR_EVA, ['vacancy', 'match']),
  of('GET /my-vacancies/{id}/candidates/{matchId}', LAHR, ['ownVacancy', 'match']),
  of('POST /my-vacancies/{id}/candidates/{matchId}/answer', LAHR_EVA, ['vacancy', 'match'], YES),
  of('POST /my-vacancies/{id}/candidates/{matchId}/answer', LAHR, ['ownVacancy', 'match'], YES),
  of('GET /introductions/{id}', EVERYBODY_ELSE, ['introduction']),
  of('POST /introductions/{id}/approval', EVERYBODY_ELSE, ['introduction'], APPROVE),
  of('POST /introductions/{id}/withdrawal', EVERYBODY_ELSE, ['introduction'], {}),
  of('POST /introductions/{id}/outcome', EVERYBODY_ELSE, ['introduction'], { outcome: 'hired' }),
  of('POST /notifications/{id}/open', EVERYBODY_ELSE, ['notification'], {}),
  of('GET /caseload/{id}', EVA, ['profile']),
  of('POST /caseload/{id}/check', EVA, ['profile'], { language: 'on', permission: 'on', cv: 'on' }),
  of('GET /caseload/{id}/edit', EVA, ['profile']),
  of('POST /caseload/{id}/edit', EVA, ['profile'], { 'home.postalCode': '67000' }),
  of('GET /caseload/{id}/edit/read', EVA, ['profile']),
  of('POST /caseload/{id}/edit/read', EVA, ['profile'], {}),
  of('POST /waiting/calls/{id}', EVA, ['request'], { '{request}.result': 'not-reached' }),
  of('GET /waiting/reviews/{id}', EVA, ['draft']),
  of('POST /waiting/reviews/{id}', EVA, ['draft'], REVIEW),
  of('POST /waiting/reviews/{id}', EVA, ['ownVacancy'], REVIEW, 422),
];
