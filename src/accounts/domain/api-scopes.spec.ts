import { covers } from './api-scopes.js';

const ID = '018f3c1e-0000-7000-8000-000000000001';

describe('covers', () => {
  it.each([
    [['vacancies:read'], 'GET', '/api/v1/vacancies?mine=true', true],
    [['vacancies:read'], 'GET', `/api/v1/vacancies/${ID}`, true],
    [['vacancies:read'], 'PATCH', `/api/v1/vacancies/${ID}`, false],
    [['vacancies:write'], 'PATCH', `/api/v1/vacancies/${ID}`, true],
    [['vacancies:write'], 'GET', '/api/v1/vacancies', false],
    [['vacancies:read', 'vacancies:write'], 'GET', `/api/v1/vacancies/${ID}/matches`, false],
    [['vacancies:write'], 'POST', `/api/v1/vacancies/${ID}/matches/${ID}/answer`, false],
    [['trainings:write'], 'POST', `/api/v1/trainings/${ID}/sessions`, true],
    [['trainings:write'], 'POST', `/api/v1/trainings/${ID}/sessions/${ID}/enrolments`, false],
    [['vacancies:read'], 'GET', '/api/v1/me', false],
    [['everything'], 'GET', '/api/v1/vacancies', false],
    [[], 'GET', '/api/v1/vacancies', false],
  ])('%j %s %s: %s', (scopes, method, url, expected) => {
    expect(covers(scopes, method, url)).toBe(expected);
  });
});
