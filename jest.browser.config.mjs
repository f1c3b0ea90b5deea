import shared from './jest.config.mjs';

const e2e = shared.projects.find((project) => project.displayName === 'e2e');

/** The pages in a real browser, over the whole system; run by npm run test:browser. */
export default {
  ...e2e,
  displayName: 'browser',
  testMatch: ['<rootDir>/test/browser/**/*.browser-spec.ts'],
  testTimeout: 120_000,
};
