import { DemoAccounts } from '../../src/accounts/index.js';
import type { AccountId } from '../../src/kernel/ids.js';
import type { TestApp } from './test-app.js';

/** A small cast: two people of each role, bodies on two sides, one trusted employer and one that nobody knows. */
const CAST = {
  organisations: [
    { key: 'fr', name: 'Agence de Strasbourg', kind: 'employment-agency', country: 'FR' },
    { key: 'de', name: 'Agentur Offenburg', kind: 'employment-agency', country: 'DE' },
  ],
  employers: [
    { key: 'kehl', name: 'Muster Kehl', trusted: true, identityChecked: true },
    { key: 'lahr', name: 'Muster Lahr', trusted: false, identityChecked: false },
  ],
  accounts: [
    {
      key: 'anna',
      role: 'job-seeker',
      email: 'anna@passerelle.test',
      name: 'Anna Canary',
      locale: 'fr',
      phone: '+33 3 00 00 00 01',
      consent: true,
    },
    {
      key: 'bruno',
      role: 'job-seeker',
      email: 'bruno@passerelle.test',
      name: 'Bruno Canary',
      locale: 'de',
    },
    {
      key: 'kehl',
      role: 'employer',
      email: 'kehl@passerelle.test',
      name: 'Karla Canary',
      locale: 'de',
      employer: 'kehl',
    },
    {
      key: 'lahr',
      role: 'employer',
      email: 'lahr@passerelle.test',
      name: 'Lars Canary',
      locale: 'de',
      employer: 'lahr',
    },
    {
      key: 'claire',
      role: 'adviser',
      email: 'claire@passerelle.test',
      name: 'Claire Canary',
      locale: 'fr',
      organisation: 'fr',
      territories: [{ country: 'FR', postalPrefix: '67' }],
      deputies: ['denis'],
    },
    {
      key: 'denis',
      role: 'adviser',
      email: 'denis@passerelle.test',
      name: 'Denis Canary',
      locale: 'fr',
      organisation: 'fr',
    },
    {
      key: 'eva',
      role: 'adviser',
      email: 'eva@passerelle.test',
      name: 'Eva Canary',
      locale: 'de',
      organisation: 'de',
      territories: [{ country: 'DE', postalPrefix: '' }],
    },
    {
      key: 'franz',
      role: 'coordinator',
      email: 'franz@passerelle.test',
      name: 'Franz Canary',
      locale: 'de',
      organisation: 'de',
    },
  ],
} as const;

export type Person = (typeof CAST)['accounts'][number]['key'];

export const TEST_PASSWORD = 'passerelle-demo';

/** Puts the cast into an application's database; all may sign in with {@link TEST_PASSWORD}. */
export async function loadPeople(app: TestApp['app']) {
  const keys = await app.get(DemoAccounts).load(CAST, TEST_PASSWORD);
  return {
    ...keys,
    idOf: (person: Person): AccountId => keys.accounts.get(person) as AccountId,
    emailOf: (person: Person) => `${person}@passerelle.test`,
  };
}

export type People = Awaited<ReturnType<typeof loadPeople>>;
