import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { driveClock } from './drive-clock.js';
import { loadPeople, type Person } from './people.js';
import { createTestApp } from './test-app.js';
import { VACANCY_BODY } from './vacancies.js';
import { franceTravail } from '../../src/vacancies/import/francetravail/francetravail.format.js';
import { OfferStore } from '../../src/vacancies/import/offer-store.js';
import { isRejection, readOffer } from '../../src/vacancies/import/read-offer.js';
import type { VacancyId } from '../../src/kernel/ids.js';

export const PROFILE_BODY = {
  home: { country: 'FR', postalCode: '67000' },
  languages: [{ language: 'fr', spoken: 'C2', written: 'C2' }],
  consent: true,
};
export const REASON = { decision: 'approve', reason: 'We met, and it suits her.' };

/**
 * The cast of `people.ts` with Anna's profile, a clock of the test's own, and short words for what the
 * sides do. Matches are written straight into their table: what makes them is no matter here.
 */
export async function startIntroductions(settings: Record<string, string> = {}) {
  const t = await createTestApp(undefined, settings);
  const clock = driveClock(t.app);
  const people = await loadPeople(t.app);
  const as = {} as Record<Person, string>;
  const signInAll = async (): Promise<void> => {
    await Promise.all(
      [...people.accounts.keys()].map(async (key) => {
        as[key as Person] = await t.signIn(people.emailOf(key as Person));
      }),
    );
  };
  await signInAll();
  const db = t.app.get(DataSource);
  const post = (who: Person, path: string, body: unknown = {}) =>
    t.request('POST', `/api/v1${path}`, { body, as: as[who] });
  const get = (who: Person, path: string) => t.request('GET', `/api/v1${path}`, { as: as[who] });
  const put = (who: Person, path: string, body: unknown) =>
    t.request('PUT', `/api/v1${path}`, { body, as: as[who] });

  const profile = await put('anna', '/profile', PROFILE_BODY);
  if (profile.status >= 300) throw new Error(`No profile: ${JSON.stringify(profile.body)}`);

  const vacancyBy = async (who: Person, extra: object = {}): Promise<string> => {
    const { status, body } = await post(who, '/vacancies', { ...VACANCY_BODY, ...extra });
    if (status !== 201) throw new Error(`No vacancy: ${JSON.stringify(body)}`);
    return body.id;
  };
  const external = async (): Promise<string> => {
    const value = {
      id: randomUUID(),
      intitule: 'Boulanger (H/F)',
      lieuTravail: { libelle: '67 - STRASBOURG', codePostal: '67000' },
      entreprise: { nom: 'PAIN FICTIF' },
    };
    const offer = readOffer(franceTravail, { position: '1', value }, false);
    if (isRejection(offer)) throw new Error(offer.reason);
    await t.app.get(OfferStore).put('francetravail', [offer]);
    const [row] = await db.query('SELECT id FROM vacancy WHERE source_id = $1', [value.id]);
    return (row as { id: VacancyId }).id;
  };
  const matchWith = async (vacancyId: string): Promise<string> => {
    const id = randomUUID();
    await db.query(
      `INSERT INTO match (id, profile_id, vacancy_id, list, strength, confidence, contributions, gates,
          scorer_version, for_vacancy, for_profile, created_at, updated_at)
        VALUES ($1, $2, $3, 'fits', 80000, 1000, '[]', '[]', 'test', true, true, now(), now())`,
      [id, profile.body.id, vacancyId],
    );
    return id;
  };

  const answer = {
    person: (match: string, body: object = { answer: 'yes' }) =>
      post('anna', `/matches/${match}/answer`, body),
    employer: (
      { vacancy, match }: { vacancy: string; match: string },
      body: object = { answer: 'yes' },
      who: Person = 'kehl',
    ) => post(who, `/vacancies/${vacancy}/matches/${match}/answer`, body),
  };
  /** A new vacancy and Anna's match with it. */
  const pair = async (who: Person = 'kehl', extra: object = {}) => {
    const vacancy = await vacancyBy(who, extra);
    return { vacancy, match: await matchWith(vacancy) };
  };
  /** Both said yes to a new vacancy. */
  const bothInterested = async () => {
    const made = await pair();
    await answer.person(made.match);
    const { body } = await answer.employer(made);
    return { ...made, id: body.id as string };
  };
  return {
    t,
    clock,
    /** Time passes; sessions that ended meanwhile are opened again. */
    later: async (by: { days?: number; hours?: number }): Promise<void> => {
      clock.advance(by);
      await signInAll();
    },
    as,
    people,
    profileId: profile.body.id as string,
    db,
    post,
    get,
    put,
    pair,
    external,
    matchWith,
    answer,
    bothInterested,
    introduced: async () => {
      const made = await bothInterested();
      await post('claire', `/introductions/${made.id}/approval`, REASON);
      return made;
    },
    decide: (who: Person, id: string, body: object = REASON) =>
      post(who, `/introductions/${id}/approval`, body),
    /** The outbox's events of a type about something, in order. */
    events: async (type: string, subject: string): Promise<Record<string, unknown>[]> => {
      const rows = await db.query<{ data: Record<string, unknown> }[]>(
        'SELECT data FROM outbox_event WHERE type = $1 AND subject_id = $2 ORDER BY id',
        [type, subject],
      );
      return rows.map(({ data }) => data);
    },
    count: async (sql: string, ...values: unknown[]): Promise<number> => {
      const [row] = await db.query<[{ n: number }]>(`SELECT count(*) AS n FROM ${sql}`, values);
      return row.n;
    },
  };
}

export type IntroductionsUnderTest = Awaited<ReturnType<typeof startIntroductions>>;
