import base from './jest.config.mjs';

const { displayName: _name, testMatch: _match, ...db } = base.projects[1];

/** The suites that need a Redis; run by `npm run test:redis`. */
export default { ...db, testMatch: ['<rootDir>/test/redis/**/*.redis-spec.ts'] };
