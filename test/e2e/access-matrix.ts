import type { Role } from '../../src/kernel/actor.js';

/** Who may call a route: everyone, everyone signed in, or these roles. */
export type Who = 'public' | 'signed-in' | readonly Role[];

const SEEKER: Who = ['job-seeker'];
const EMPLOYER_SIDE: Who = ['employer', 'adviser'];
const PERSON_SIDE: Who = ['job-seeker', 'adviser'];
const ADVISER: Who = ['adviser'];
const COORDINATOR: Who = ['coordinator'];
const STAFF: Who = ['adviser', 'coordinator'];
const KEY_HOLDERS: Who = ['employer', 'adviser', 'coordinator'];

/**
 * What is agreed, written down a second time and by hand: a route that changes its mind, or that nobody
 * thought about, fails the test until somebody has looked at it here.
 */
export const API_ACCESS: Readonly<Record<string, Who>> = {
  'POST /api/v1/accounts': 'public',
  'POST /api/v1/email-verifications': 'public',
  'POST /api/v1/password-resets': 'public',
  'POST /api/v1/password-resets/use': 'public',
  'GET /api/v1/consent-notice': 'public',
  'POST /api/v1/sessions': 'public',
  'GET /api/v1/sessions': 'signed-in',
  'DELETE /api/v1/sessions/current': 'public',
  'DELETE /api/v1/sessions/{id}': 'signed-in',
  'GET /api/v1/me': 'signed-in',
  'PATCH /api/v1/me': 'signed-in',
  'GET /api/v1/me/export': 'signed-in',
  'PUT /api/v1/me/password': 'signed-in',
  'GET /api/v1/me/second-factor': 'signed-in',
  'POST /api/v1/me/second-factor': 'signed-in',
  'PUT /api/v1/me/second-factor': 'signed-in',
  'POST /api/v1/me/second-factor/pass': 'signed-in',
  'POST /api/v1/me/second-factor/removal': 'signed-in',
  'DELETE /api/v1/accounts/{id}/second-factor': COORDINATOR,
  'GET /api/v1/me/absence': ADVISER,
  'PUT /api/v1/me/absence': ADVISER,
  'PUT /api/v1/me/consent': SEEKER,
  'DELETE /api/v1/me/consent': SEEKER,
  'POST /api/v1/api-keys': KEY_HOLDERS,
  'GET /api/v1/api-keys': KEY_HOLDERS,
  'DELETE /api/v1/api-keys/{id}': KEY_HOLDERS,

  'GET /api/v1/organisations': 'public',
  'POST /api/v1/organisations': COORDINATOR,
  'POST /api/v1/organisations/{id}/staff': COORDINATOR,
  'GET /api/v1/employers': STAFF,
  'GET /api/v1/employers/{id}': STAFF,
  'POST /api/v1/employers/{id}/identity-check': STAFF,

  'GET /api/v1/profile': SEEKER,
  'PUT /api/v1/profile': SEEKER,
  'GET /api/v1/profile/history': SEEKER,
  'GET /api/v1/caseload': ADVISER,
  'PUT /api/v1/caseload/{accountId}': STAFF,
  'DELETE /api/v1/caseload/{accountId}': STAFF,
  'GET /api/v1/profiles/{id}': ADVISER,
  'PUT /api/v1/profiles/{id}': ADVISER,
  'POST /api/v1/profiles/{id}/check': ADVISER,

  'GET /api/v1/vacancies': 'public',
  'POST /api/v1/vacancies': EMPLOYER_SIDE,
  'GET /api/v1/vacancies/{id}': 'public',
  'PATCH /api/v1/vacancies/{id}': EMPLOYER_SIDE,
  'GET /api/v1/vacancies/{id}/history': EMPLOYER_SIDE,
  'POST /api/v1/vacancies/{id}/review': ADVISER,
  'POST /api/v1/vacancies/{id}/contact-requests': SEEKER,
  'GET /api/v1/contact-requests': PERSON_SIDE,
  'POST /api/v1/contact-requests/{id}/answer': ADVISER,
  'DELETE /api/v1/contact-requests/{id}': SEEKER,
  'GET /api/v1/vacancies/{id}/outcome': SEEKER,
  'PUT /api/v1/vacancies/{id}/outcome': SEEKER,

  'GET /api/v1/matches': PERSON_SIDE,
  'GET /api/v1/matches/why': PERSON_SIDE,
  'GET /api/v1/matches/opportunities': PERSON_SIDE,
  'GET /api/v1/matches/{id}': PERSON_SIDE,
  'POST /api/v1/matches/{id}/answer': SEEKER,
  'GET /api/v1/vacancies/{id}/matches': EMPLOYER_SIDE,
  'GET /api/v1/vacancies/{id}/matches/{matchId}': EMPLOYER_SIDE,
  'POST /api/v1/vacancies/{id}/matches/{matchId}/answer': EMPLOYER_SIDE,

  'GET /api/v1/introductions': 'signed-in',
  'GET /api/v1/introductions/{id}': 'signed-in',
  'POST /api/v1/introductions/{id}/approval': 'signed-in',
  'POST /api/v1/introductions/{id}/withdrawal': 'signed-in',
  'POST /api/v1/introductions/{id}/outcome': 'signed-in',
  'GET /api/v1/introduction-settings': STAFF,
  'PUT /api/v1/introduction-settings': COORDINATOR,

  'GET /api/v1/trainings': 'public',
  'POST /api/v1/trainings': STAFF,
  'GET /api/v1/trainings/{id}': 'public',
  'PATCH /api/v1/trainings/{id}': STAFF,
  'POST /api/v1/trainings/{id}/sessions': STAFF,
  'PATCH /api/v1/trainings/{id}/sessions/{sessionId}': STAFF,
  'GET /api/v1/trainings/{id}/sessions/{sessionId}/enrolments': STAFF,
  'POST /api/v1/trainings/{id}/sessions/{sessionId}/enrolments': PERSON_SIDE,
  'GET /api/v1/enrolments': PERSON_SIDE,
  'DELETE /api/v1/enrolments/{id}': PERSON_SIDE,

  'GET /api/v1/notifications': 'signed-in',
  'POST /api/v1/notifications/read-all': 'signed-in',
  'POST /api/v1/notifications/{id}/read': 'signed-in',
  'GET /api/v1/notifications/{id}/calendar.ics': 'signed-in',
  'GET /api/v1/notification-preferences': 'signed-in',
  'PUT /api/v1/notification-preferences': 'signed-in',
  'GET /api/v1/unsubscribe/{token}': 'public',
  'POST /api/v1/unsubscribe/{token}': 'public',

  'GET /api/v1/places': 'public',
  'GET /dev/mails': 'public',

  // Last, since nobody is left to ask after it: the account is gone.
  'DELETE /api/v1/me': 'signed-in',
};

/** For those who run the service; described in the README, not in the API's description. */
export const PLUMBING_ACCESS: Readonly<Record<string, Who>> = {
  'GET /livez': 'public',
  'GET /readyz': 'public',
  'GET /progress': 'public',
  'GET /metrics': 'public',
  'GET /api/openapi.json': 'public',
  'GET /assets/{name}': 'public',
  'GET /favicon.ico': 'public',
};

export const PAGE_ACCESS: Readonly<Record<string, Who>> = {
  'GET /': 'public',
  'POST /language': 'public',
  'GET /about/matching': 'public',
  'GET /accessibility': 'public',
  'GET /privacy': 'public',
  'GET /legal': 'public',
  'GET /help': 'public',
  'GET /sign-in': 'public',
  'POST /sign-in': 'public',
  'POST /sign-out': 'public',
  'GET /sign-up': 'public',
  'POST /sign-up': 'public',
  'GET /sign-up/sent': 'public',
  'GET /verify-email': 'public',
  'POST /verify-email': 'public',
  'GET /reset-password': 'public',
  'POST /reset-password': 'public',
  'GET /accept-invitation': 'public',
  'POST /accept-invitation': 'public',
  'GET /forgotten-password': 'public',
  'POST /forgotten-password': 'public',
  'GET /unsubscribe/{token}': 'public',
  'POST /unsubscribe/{token}': 'public',
  'GET /second-factor': 'signed-in',
  'POST /second-factor': 'signed-in',
  'POST /second-factor/begin': 'signed-in',
  'POST /second-factor/pass': 'signed-in',
  'GET /account': 'signed-in',
  'POST /account': 'signed-in',
  'POST /account/consent': 'signed-in',
  'POST /account/password': 'signed-in',
  'POST /account/sessions/{id}/end': 'signed-in',
  'GET /account/data': 'signed-in',
  'POST /account/erase': 'signed-in',

  'GET /vacancies': 'public',
  'GET /vacancies/{id}': 'public',
  'GET /vacancies/{id}/why': SEEKER,
  'POST /vacancies/{id}/call': SEEKER,
  'POST /vacancies/{id}/outcome': SEEKER,
  'GET /trainings': 'public',
  'GET /trainings/{id}': 'public',
  'POST /trainings/{id}/sessions/{sessionId}/enrol': SEEKER,
  'POST /trainings/{id}/enrolments/{enrolmentId}/cancel': SEEKER,

  'GET /profile': SEEKER,
  'POST /profile': SEEKER,
  'GET /suggestions': SEEKER,
  'GET /suggestions/{id}': SEEKER,
  'POST /suggestions/{id}/answer': SEEKER,

  'GET /my-vacancies': EMPLOYER_SIDE,
  'GET /my-vacancies/new': EMPLOYER_SIDE,
  'POST /my-vacancies/new': EMPLOYER_SIDE,
  'GET /my-vacancies/{id}': EMPLOYER_SIDE,
  'GET /my-vacancies/{id}/edit': EMPLOYER_SIDE,
  'POST /my-vacancies/{id}/edit': EMPLOYER_SIDE,
  'POST /my-vacancies/{id}/status': EMPLOYER_SIDE,
  'GET /my-vacancies/{id}/candidates/{matchId}': EMPLOYER_SIDE,
  'POST /my-vacancies/{id}/candidates/{matchId}/answer': EMPLOYER_SIDE,

  'GET /introductions': 'signed-in',
  'GET /introductions/{id}': 'signed-in',
  'POST /introductions/{id}/approval': 'signed-in',
  'POST /introductions/{id}/withdrawal': 'signed-in',
  'POST /introductions/{id}/outcome': 'signed-in',
  'GET /notifications': 'signed-in',
  'POST /notifications/read-all': 'signed-in',
  'POST /notifications/preferences': 'signed-in',
  'POST /notifications/{id}/open': 'signed-in',

  'GET /caseload': ADVISER,
  'GET /caseload/{id}': ADVISER,
  'POST /caseload/{id}/check': ADVISER,
  'GET /caseload/{id}/edit': ADVISER,
  'POST /caseload/{id}/edit': ADVISER,
  'GET /waiting': ADVISER,
  'POST /waiting/calls/{id}': ADVISER,
  'GET /waiting/reviews/{id}': ADVISER,
  'POST /waiting/reviews/{id}': ADVISER,
  'GET /overview': COORDINATOR,
  'GET /dev/mailbox': 'public',
};

/** What a partner system's key may do when it has every scope; all else is refused to it. */
export const KEY_REACHES: readonly string[] = [
  'GET /api/v1/vacancies',
  'POST /api/v1/vacancies',
  'GET /api/v1/vacancies/{id}',
  'PATCH /api/v1/vacancies/{id}',
  'GET /api/v1/trainings',
  'POST /api/v1/trainings',
  'GET /api/v1/trainings/{id}',
  'PATCH /api/v1/trainings/{id}',
  'POST /api/v1/trainings/{id}/sessions',
  'PATCH /api/v1/trainings/{id}/sessions/{sessionId}',
];
