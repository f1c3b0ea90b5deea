/** What a partner system's key may be allowed to do. */
export const API_SCOPES = [
  'vacancies:read',
  'vacancies:write',
  'trainings:read',
  'trainings:write',
] as const;
export type ApiScope = (typeof API_SCOPES)[number];

interface Reach {
  methods: readonly string[];
  path: RegExp;
}

const READ = ['GET', 'HEAD'];
const WRITE = ['POST', 'PATCH', 'PUT'];

/** The routes of each scope. Answers about people are in none: a machine does not decide about them. */
const REACH: Readonly<Record<ApiScope, Reach>> = {
  'vacancies:read': { methods: READ, path: /^\/api\/v1\/vacancies(\/[0-9a-f-]+)?$/ },
  'vacancies:write': { methods: WRITE, path: /^\/api\/v1\/vacancies(\/[0-9a-f-]+)?$/ },
  'trainings:read': { methods: READ, path: /^\/api\/v1\/trainings(\/[0-9a-f-]+)?$/ },
  'trainings:write': {
    methods: WRITE,
    path: /^\/api\/v1\/trainings(\/[0-9a-f-]+(\/sessions(\/[0-9a-f-]+)?)?)?$/,
  },
};

/** Whether one of the scopes covers a request. @param url path with its query */
export function covers(scopes: readonly string[], method: string, url: string): boolean {
  const path = url.split('?')[0] ?? '';
  return API_SCOPES.some(
    (scope) =>
      scopes.includes(scope) &&
      REACH[scope].methods.includes(method) &&
      REACH[scope].path.test(path),
  );
}
