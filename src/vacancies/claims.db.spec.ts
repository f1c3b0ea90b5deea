import type { Person } from '../../test/support/people.js';
import { driveClock } from '../../test/support/drive-clock.js';
import {
  NOBODY,
  startVacancies,
  VACANCY_BODY,
  type VacanciesUnderTest,
} from '../../test/support/vacancies.js';
import { OfferStore } from './import/offer-store.js';
import { franceTravail } from './import/francetravail/francetravail.format.js';
import { isRejection, readOffer } from './import/read-offer.js';

const LAHR = { email: 'lahr@passerelle.test', name: 'Lars' };
const NEW = { email: 'hr@pain.example', name: 'Paula Pain', locale: 'fr' };

describe('claims of external ads', () => {
  let v: VacanciesUnderTest;
  let clock: ReturnType<typeof driveClock>;
  beforeAll(async () => {
    v = await startVacancies();
    clock = driveClock(v.t.app);
  }, 60_000);
  afterAll(() => v.t.close());
  beforeEach(async () => {
    await v.reset();
    await v.db.query('UPDATE employer SET identity_checked_at = NULL, identity_checked_by = NULL');
  });

  const post = (who: Person, path: string, body: unknown = {}) =>
    v.t.request('POST', `/api/v1${path}`, { body, as: v.as[who] });
  const get = (who: Person, path: string) =>
    v.t.request('GET', `/api/v1${path}`, { as: v.as[who] });
  const invite = (ad: string, body: unknown = LAHR, who: Person = 'claire') =>
    post(who, `/vacancies/${ad}/claims`, body);
  /** An ad that Lahr was asked about, and has claimed. */
  const claimed = async (id: string) => {
    const ad = await v.external(id);
    const claim = (await invite(ad)).body.id as string;
    await post('lahr', `/claims/${claim}/confirmation`);
    return { ad, claim };
  };
  const importAgain = async (id: string, title: string) => {
    const value = {
      id,
      intitule: title,
      lieuTravail: { libelle: '67 - STRASBOURG', codePostal: '67000' },
    };
    const offer = readOffer(franceTravail, { position: id, value }, false);
    if (isRejection(offer)) throw new Error(offer.reason);
    return v.t.app.get(OfferStore).put('francetravail', [offer]);
  };

  it('begin with an invitation, told of by an event without an address', async () => {
    const ad = await v.external('a');
    const { status, body } = await invite(ad);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      vacancyId: ad,
      vacancyTitle: 'Boulanger a (H/F)',
      status: 'invited',
      employer: { name: 'Muster Lahr', identityChecked: false },
    });
    expect(JSON.stringify(body)).not.toContain('passerelle.test');
    expect(await v.events('vacancy-claim.invited')).toEqual([
      { subject_id: ad, data: { claimId: body.id, active: true } },
    ]);
    expect((await get('lahr', '/claims')).body.items).toMatchObject([{ id: body.id }]);
    expect((await get('kehl', '/claims')).body.items).toEqual([]);
    expect((await get('kehl', `/claims/${body.id}`)).status).toBe(404);
  });

  it('bring a new employer in, closed until it has chosen a password', async () => {
    const { body } = await invite(await v.external('a'), NEW);
    expect(body.employer).toMatchObject({ name: 'PAIN FICTIF', trusted: false });
    const [account] = await v.db.query(
      `SELECT status, role, password_hash FROM account JOIN contact ON contact.account_id = account.id
        WHERE email = $1`,
      [NEW.email],
    );
    expect(account).toEqual({ status: 'unverified', role: 'employer', password_hash: null });
    const other = { ...NEW, employer: { name: 'Other' } };
    // The address is known by now: its employer stays what it is.
    expect((await invite(await v.external('b'), other)).body.employer.name).toBe('PAIN FICTIF');
  });

  it.each([
    ['a job seeker’s address', { ...LAHR, email: 'anna@passerelle.test' }, 409, 'email-taken'],
    ['no address', { ...LAHR, email: 'lahr' }, 400, 'invalid-fields'],
    [
      'no company',
      { ...NEW, email: 'none@pain.example', employer: { name: ' ' } },
      400,
      'invalid-fields',
    ],
    ['nobody', { email: 'x@pain.example', name: ' ' }, 400, 'invalid-fields'],
    [
      'a wrong number',
      {
        ...NEW,
        email: 'other@pain.example',
        employer: { name: 'X', identifier: { scheme: 'SIRET', value: '1' } },
      },
      400,
      'invalid-fields',
    ],
  ])('do not begin with %s', async (_what, body, status, code) => {
    const refused = await invite(await v.external('a'), body);
    expect(refused).toMatchObject({ status, body: { code } });
  });

  it('begin once, for external ads alone, by advisers', async () => {
    const ad = await v.external('a');
    const answers = await Promise.all(Array.from({ length: 5 }, () => invite(ad)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409]);
    const partner = (await v.post('kehl', VACANCY_BODY)).body.id as string;
    expect((await invite(partner)).body.code).toBe('has-employer');
    expect((await invite(NOBODY)).status).toBe(404);
    for (const who of ['kehl', 'anna', 'franz'] as const) {
      expect((await invite(ad, LAHR, who)).status).toBe(403);
    }
  });

  it('give the ad to who has claimed it, after a check of who they are', async () => {
    const { ad, claim } = await claimed('a');
    expect((await get('lahr', `/claims/${claim}`)).body.status).toBe('claimed');
    expect((await v.get(`/${ad}`)).body.channel).toBe('external');
    expect((await v.patch('lahr', ad, { openings: 3 })).status).toBe(404);

    const checked = await post('eva', `/claims/${claim}/check`, { trusted: true });
    expect(checked).toMatchObject({
      status: 201,
      body: { status: 'accepted', employer: { identityChecked: true, trusted: true } },
    });
    expect((await v.get(`/${ad}`, 'lahr')).body).toMatchObject({
      channel: 'partner',
      status: 'active',
      employer: { name: 'Muster Lahr' },
      howToApply: { kind: 'here' },
      mine: true,
    });
    expect((await v.events('vacancy.changed')).at(-1)).toEqual({
      subject_id: ad,
      data: { change: 'updated' },
    });
    expect((await v.patch('lahr', ad, { contract: 'permanent', openings: 3 })).status).toBe(200);
    expect((await v.get('?mine=true', 'lahr')).body.items).toHaveLength(1);
  });

  it('need no second check of an employer that was checked before', async () => {
    const first = await claimed('a');
    await post('eva', `/claims/${first.claim}/check`, { trusted: false });
    const { ad, claim } = await claimed('b');
    expect((await get('lahr', `/claims/${claim}`)).body.status).toBe('accepted');
    expect((await v.get(`/${ad}`)).body.channel).toBe('partner');
  });

  it('are not checked before they are made', async () => {
    const { body } = await invite(await v.external('a'));
    expect((await post('claire', `/claims/${body.id}/check`, { trusted: true })).body.code).toBe(
      'not-claimed',
    );
    expect((await post('claire', `/claims/${body.id}/check`, {})).status).toBe(400);
  });

  it('take the number that an adviser is to check', async () => {
    const { body } = await invite(await v.external('a'), LAHR);
    const wrong = { identifier: { scheme: 'SIRET', value: '73282932000075' } };
    expect((await post('lahr', `/claims/${body.id}/confirmation`, wrong)).status).toBe(400);
    const right = { identifier: { scheme: 'SIRET', value: '732 829 320 00074' } };
    const made = await post('lahr', `/claims/${body.id}/confirmation`, right);
    expect(made.body).toMatchObject({
      status: 'claimed',
      employer: { identifier: { scheme: 'SIRET', value: '73282932000074' } },
    });
    await v.db.query('UPDATE employer SET identifier_scheme = NULL, identifier_value = NULL');
  });

  it('end by a no of either, and make room for another', async () => {
    const ad = await v.external('a');
    const { body: first } = await invite(ad);
    expect((await post('kehl', `/claims/${first.id}/refusal`)).status).toBe(404);
    expect((await post('lahr', `/claims/${first.id}/refusal`)).body.status).toBe('declined');
    expect((await post('lahr', `/claims/${first.id}/confirmation`)).status).toBe(409);
    const { body: second } = await invite(ad);
    expect((await post('eva', `/claims/${second.id}/refusal`)).body.code).toBe('not-competent');
    expect((await post('claire', `/claims/${second.id}/refusal`)).body.status).toBe('withdrawn');
    expect((await post('lahr', `/claims/${second.id}/confirmation`)).status).toBe(409);
    expect((await invite(ad)).status).toBe(201);
    expect((await v.events('vacancy-claim.ended')).map(({ data }) => data)).toMatchObject([
      { status: 'declined' },
      { status: 'withdrawn' },
    ]);
  });

  it('outlast the feed, which says so', async () => {
    const { ad, claim } = await claimed('a');
    expect(await importAgain('a', 'Pâtissier (H/F)')).toMatchObject({ updated: 1, claimed: 0 });
    await post('eva', `/claims/${claim}/check`, { trusted: true });
    const { version } = (await v.get(`/${ad}`)).body;
    expect(await importAgain('a', 'Autre chose (H/F)')).toEqual({
      created: 0,
      updated: 0,
      unchanged: 1,
      claimed: 1,
    });
    const [kept] = await v.db.query('SELECT * FROM vacancy WHERE source_id = $1', ['a']);
    expect(kept).toMatchObject({ channel: 'partner', version, source: 'francetravail' });
    const closed = await v.db.transaction((m) => v.t.app.get(OfferStore).closeGone(m, [kept.id]));
    expect(closed).toBe(0);
  });

  it('leave it to the employer what an edit does not speak of', async () => {
    const value = {
      id: 'l',
      intitule: 'Boulanger (H/F)',
      lieuTravail: { libelle: '67 - STRASBOURG', codePostal: '67000' },
      typeContrat: 'CDI',
      langues: [{ libelle: 'Allemand', exigence: 'E' }],
    };
    const offer = readOffer(franceTravail, { position: 'l', value }, false);
    if (isRejection(offer)) throw new Error(offer.reason);
    await v.t.app.get(OfferStore).put('francetravail', [offer]);
    const [{ id }] = await v.db.query("SELECT id FROM vacancy WHERE source_id = 'l'");
    const { body } = await invite(id);
    await post('lahr', `/claims/${body.id}/confirmation`);
    const checked = await post('eva', `/claims/${body.id}/check`, { trusted: true });
    expect(checked.body).toMatchObject({ status: 'accepted' });
    // The feed's level is assumed and bars nobody; only the employer's own word makes it theirs.
    const edited = await v.patch('lahr', id, { openings: 2 });
    expect(edited.body).toMatchObject({ openings: 2 });
    expect(edited.body.languages[0].source).toBe('assumed');
    const said = await v.patch('lahr', id, { languages: [{ language: 'de', spoken: 'B1' }] });
    expect(said.body.languages).toEqual([{ language: 'de', spoken: 'B1', source: 'employer' }]);
  });

  it('run out with the invitation', async () => {
    const ad = await v.external('a');
    const { body } = await invite(ad);
    clock.advance({ days: 8 });
    for (const who of ['lahr', 'claire'] as const) {
      v.as[who] = await v.t.signIn(v.people.emailOf(who));
    }
    expect((await get('lahr', `/claims/${body.id}`)).body.status).toBe('expired');
    expect((await get('claire', '/claims?status=invited')).body.items).toEqual([]);
    expect((await get('claire', '/claims?status=expired')).body.items).toHaveLength(1);
    expect((await post('lahr', `/claims/${body.id}/confirmation`)).body.code).toBe(
      'invitation-expired',
    );
    expect((await invite(ad)).status).toBe(201);
  });
});
