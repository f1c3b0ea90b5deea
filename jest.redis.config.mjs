import base from './jest.config.mjs';

const db = { ...base.projects[1] };
delete db.displayName;

/** The suites that need a Redis; run by `npm run test:redis`. */
export default { ...db, testMatch: ['<rootDir>/test/redis/**/*.redis-spec.ts'] };
