import { DataSource } from 'typeorm';
import type { VacancyId } from '../../src/kernel/ids.js';
import { franceTravail } from '../../src/vacancies/import/francetravail/francetravail.format.js';
import { OfferStore } from '../../src/vacancies/import/offer-store.js';
import { isRejection, readOffer } from '../../src/vacancies/import/read-offer.js';
import { loadPeople, type Person } from './people.js';
import { createTestApp } from './test-app.js';

/** What an author must say, and no more. */
export const VACANCY_BODY = {
  titles: [{ lang: 'de', text: 'Bäcker/in (m/w/d)' }],
  workplace: { country: 'DE', postalCode: '77694', place: 'Kehl' },
  contract: 'permanent',
};
/** A well-formed id that is nothing's. */
export const NOBODY = '00000000-0000-7000-8000-000000000000';

const URL = '/api/v1/vacancies';

/** An application with the cast of `people.ts`, all signed in, and short words for what they do with vacancies. */
export async function startVacancies() {
  const t = await createTestApp();
  const people = await loadPeople(t.app);
  const cookies = [...people.accounts.keys()].map(
    async (key) => [key, await t.signIn(people.emailOf(key as Person))] as const,
  );
  const as = Object.fromEntries(await Promise.all(cookies)) as Record<Person, string>;
  const db = t.app.get(DataSource);
  return {
    t,
    people,
    as,
    db,
    post: (who: Person | undefined, body: unknown, path = '') =>
      t.request('POST', `${URL}${path}`, { body, ...(who && { as: as[who] }) }),
    patch: (who: Person, id: string, body: unknown, headers?: Record<string, string>) =>
      t.request('PATCH', `${URL}/${id}`, { body, as: as[who], headers }),
    get: (path: string, who?: Person) => t.request('GET', `${URL}${path}`, who && { as: as[who] }),
    events: (type: string): Promise<{ subject_id: string; data: object }[]> =>
      db.query('SELECT subject_id, data FROM outbox_event WHERE type = $1 ORDER BY id', [type]),
    /** An ad of a feed, active, in Strasbourg. */
    external: async (id: string): Promise<VacancyId> => {
      const value = {
        id,
        intitule: `Boulanger ${id} (H/F)`,
        lieuTravail: { libelle: '67 - STRASBOURG', codePostal: '67000' },
        entreprise: { nom: 'PAIN FICTIF' },
      };
      const offer = readOffer(franceTravail, { position: id, value }, false);
      if (isRejection(offer)) throw new Error(offer.reason);
      await t.app.get(OfferStore).put('francetravail', [offer]);
      const [row] = await db.query('SELECT id FROM vacancy WHERE source_id = $1', [id]);
      return (row as { id: VacancyId }).id;
    },
    /** No vacancies, no events, one employer trusted. */
    reset: async () => {
      await db.query('TRUNCATE vacancy, outbox_event CASCADE');
      await db.query('UPDATE employer SET trusted = (name = $1)', ['Muster Kehl']);
    },
  };
}

export type VacanciesUnderTest = Awaited<ReturnType<typeof startVacancies>>;
