import {
  demoAccounts,
  demoEmployers,
  demoOrganisations,
  demoProfiles,
  DEMO_TODAY,
  demoTrainings,
  demoVacancies,
} from '../../test/support/demo-data.js';
import { checkIdentifier } from '../../src/accounts/domain/employer-identifier.js';
import { loadGazetteer } from '../../src/geography/index.js';
import {
  PROFILE_REQUIRED,
  readProfile,
  readVacancy,
  VACANCY_REQUIRED,
  type PlaceRef,
} from '../../src/kernel/contract/index.js';
import { loadStarterTaxonomy } from '../../src/taxonomy/index.js';

const organisations = demoOrganisations();
const employers = demoEmployers();
const accounts = demoAccounts();
const profiles = demoProfiles();
const vacancies = demoVacancies();
const trainings = demoTrainings();

const keys = (items: readonly { key: string }[]) => new Set(items.map((item) => item.key));
const withRole = (role: string) => keys(accounts.filter((account) => account.role === role));
const advisers = withRole('adviser');
const jobSeekers = withRole('job-seeker');

/** Every text under a `uri` key, and the occupations of recognised professions. */
function urisIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(urisIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    typeof item === 'string' && item.startsWith('http://data.europa.eu/')
      ? [item]
      : key === 'url'
        ? []
        : urisIn(item),
  );
}

describe('the demonstration region', () => {
  it('has the numbers that were promised', () => {
    expect([profiles.length, vacancies.length, trainings.length, organisations.length]).toEqual([
      40, 60, 10, 6,
    ]);
    const channels = vacancies.map(({ vacancy }) => vacancy['channel']);
    for (const channel of ['partner', 'managed', 'external']) {
      expect(channels.filter((c) => c === channel).length).toBeGreaterThanOrEqual(15);
    }
  });

  it('has exactly the sign-ins that others rely on, each in its role', () => {
    const role = (email: string) => accounts.find((account) => account.email === email)?.role;
    expect(role('seeker@passerelle.test')).toBe('job-seeker');
    expect(role('employer@passerelle.test')).toBe('employer');
    expect(role('adviser.fr@passerelle.test')).toBe('adviser');
    expect(role('adviser.de@passerelle.test')).toBe('adviser');
    expect(role('adviser.ch@passerelle.test')).toBe('adviser');
    expect(role('coordinator@passerelle.test')).toBe('coordinator');
  });

  it('has an organisation of each side, each organisation with an adviser', () => {
    expect(new Set(organisations.map((o) => o.country))).toEqual(new Set(['FR', 'DE', 'CH']));
    const staffed = new Set(
      accounts.filter((a) => a.role === 'adviser').map((a) => a.organisation),
    );
    expect(organisations.filter((o) => !staffed.has(o.key))).toEqual([]);
  });

  it('uses keys and addresses once, and only addresses that reach nobody', () => {
    for (const items of [organisations, employers, accounts, vacancies, trainings]) {
      expect(keys(items).size).toBe(items.length);
    }
    expect(new Set(accounts.map((a) => a.email)).size).toBe(accounts.length);
    expect(accounts.filter((a) => !/^[a-z.]+@passerelle\.test$/.test(a.email))).toEqual([]);
    expect(new Set(profiles.map((p) => p.account)).size).toBe(profiles.length);
  });

  it('refers only to what is there', () => {
    const organisationKeys = keys(organisations);
    const employerKeys = keys(employers);
    for (const account of accounts) {
      if (account.role === 'employer') expect(employerKeys).toContain(account.employer);
      if (account.role === 'adviser' || account.role === 'coordinator') {
        expect(organisationKeys).toContain(account.organisation);
      }
      for (const deputy of account.deputies ?? []) expect(advisers).toContain(deputy);
    }
    for (const { account, adviser } of profiles) {
      expect(jobSeekers).toContain(account);
      expect(advisers).toContain(adviser);
    }
    expect(profiles.map((p) => p.account).sort()).toEqual([...jobSeekers].sort());
    for (const training of trainings) {
      expect(organisationKeys).toContain(training.organisation);
      const by = accounts.find((a) => a.key === training.by);
      expect([training.key, by?.organisation]).toEqual([training.key, training.organisation]);
      for (const session of training.sessions) {
        for (const person of session.enrolled ?? []) expect(jobSeekers).toContain(person);
      }
    }
  });

  it('gives each channel what it needs', () => {
    const employerKeys = keys(employers);
    const employerAccounts = withRole('employer');
    for (const { key, by, speaksFor, source, vacancy } of vacancies) {
      const { channel } = vacancy;
      if (channel === 'partner') expect([key, employerAccounts.has(by ?? '')]).toEqual([key, true]);
      if (channel === 'managed') {
        expect([key, advisers.has(by ?? '')]).toEqual([key, true]);
        expect([key, employerKeys.has(speaksFor ?? '')]).toEqual([key, true]);
      }
      expect([key, source !== undefined]).toEqual([key, channel === 'external']);
      expect([key, vacancy['employer'] !== undefined]).toEqual([key, channel === 'external']);
    }
  });

  it.each(profiles)('profile of $account passes the contract', ({ profile, account }) => {
    expect(readProfile(profile, PROFILE_REQUIRED)).toMatchObject({ ok: true });
    const consented = accounts.find((a) => a.key === account)?.consent;
    expect(profile['consent']).toBe(consented);
  });

  it.each(vacancies)('vacancy $key passes the contract', ({ vacancy }) => {
    expect(readVacancy(vacancy, VACANCY_REQUIRED)).toMatchObject({ ok: true });
  });

  it('describes every vacancy in 3 to 8 sentences, in a language of its title', () => {
    for (const { key, vacancy } of vacancies) {
      const texts = vacancy['descriptions'] as { lang: string; text: string }[];
      const titles = vacancy['titles'] as { lang: string }[];
      for (const { lang, text } of texts) {
        const sentences = text.split(/[.!?](?:\s|$)/).filter((part) => part.trim() !== '').length;
        expect([key, sentences >= 3 && sentences <= 8]).toEqual([key, true]);
        expect(titles.map((title) => title.lang)).toContain(lang);
      }
    }
  });

  it('knows only concepts of the starter vocabulary', () => {
    const taxonomy = loadStarterTaxonomy();
    const used = urisIn([profiles, vacancies, trainings]);
    expect(used.length).toBeGreaterThan(500);
    expect(used.filter((uri) => !taxonomy.has(uri))).toEqual([]);
  });

  it('lies in places that the gazetteer finds', async () => {
    const gazetteer = await loadGazetteer();
    const places = [
      ...profiles.map(({ profile }) => profile['home'] as PlaceRef),
      ...vacancies.map(({ vacancy }) => vacancy['workplace'] as PlaceRef),
      ...trainings.map(({ place }) => place),
    ];
    expect(places.filter((place) => gazetteer.resolve(place)?.country !== place.country)).toEqual(
      [],
    );
  });

  it('has well-formed identifiers that belong to nobody', () => {
    const faulty = employers.filter(({ identifier }) => !checkIdentifier(identifier).ok);
    expect(faulty).toEqual([]);
    const schemes = new Set(employers.map(({ identifier }) => identifier.scheme));
    expect(schemes).toEqual(new Set(['SIRET', 'HR', 'UID', 'VAT', 'OTHER']));
    const invented = /^(0{9}|HRB 9991|CHE-000\.000|DE9999|Muster)/;
    expect(employers.filter(({ identifier }) => !invented.test(identifier.value))).toEqual([]);
  });

  it('offers trainings whose sessions lie ahead and end after they begin', () => {
    for (const { key, sessions, teaches } of trainings) {
      expect([key, teaches.length > 0, sessions.length > 0]).toEqual([key, true, true]);
      for (const { startsOn, endsOn } of sessions) {
        expect([key, startsOn > DEMO_TODAY, endsOn >= startsOn]).toEqual([key, true, true]);
      }
    }
    const full = trainings
      .flatMap((t) => t.sessions)
      .filter((s) => (s.enrolled?.length ?? 0) > s.capacity);
    expect(full.length).toBeGreaterThan(0);
  });
});
