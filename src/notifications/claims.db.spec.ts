import { eventually } from '../../test/support/test-app.js';
import {
  startNotifications,
  type NotificationsUnderTest,
} from '../../test/support/notifications.js';
import type { Person } from '../../test/support/people.js';

const PAULA = { email: 'paula@pain.example', name: 'Paula Pain', locale: 'fr' };
const PASSWORD = 'un pont de pain sur le Rhin';

describe('an employer who claims an ad', () => {
  let w: NotificationsUnderTest;
  beforeAll(async () => {
    w = await startNotifications();
  }, 60_000);
  afterAll(() => w?.close());

  const told = (who: Person, kind: string) =>
    eventually(`${who} is told ${kind}`, async () =>
      (await w.get(who, '/notifications')).body.items.find(
        (one: { kind: string }) => one.kind === kind,
      ),
    );
  const mailTo = (address: string) =>
    eventually(`a mail to ${address}`, () => Promise.resolve(w.smtp.to(address)[0]));

  it('is led from the link in the mail to the people who were interested before', async () => {
    const ad = await w.external();
    const match = await w.matchWith(ad);
    const { body: interest } = await w.answer.person(match);
    expect(interest.status).toBe('at-source');

    const { body: claim } = await w.post('claire', `/vacancies/${ad}/claims`, PAULA);
    const mail = await mailTo(PAULA.email);
    expect(mail.subject).toBe('Cette offre est-elle la vôtre ? Boulanger (H/F)');
    const token = /accept-invitation\?token=([\w-]+)/.exec(mail.text ?? '')?.[1];
    const stored = await w.db.query('SELECT 1 FROM action_link WHERE token_hash = $1', [token]);
    expect(stored).toEqual([]);
    const choose = () =>
      w.t.request('POST', '/api/v1/password-resets/use', { body: { token, password: PASSWORD } });
    expect((await choose()).status).toBe(201);
    expect((await choose()).body.code).toBe('dead-link');

    const as = await w.t.signIn(PAULA.email, PASSWORD);
    const paula = (method: 'GET' | 'POST', path: string, body?: unknown) =>
      w.t.request(method, `/api/v1${path}`, { as, ...(body !== undefined && { body }) });
    expect((await paula('GET', '/claims')).body.items).toMatchObject([
      { id: claim.id, status: 'invited' },
    ]);
    expect((await paula('POST', `/claims/${claim.id}/confirmation`, {})).body.status).toBe(
      'claimed',
    );
    expect(await told('claire', 'claim-made')).toMatchObject({ path: `/claims/${claim.id}` });

    const employer = claim.employer.id as string;
    await w.post('claire', `/employers/${employer}/identity-check`, { trusted: false });
    const card = await eventually('the card', async () => {
      const { status, body } = await paula('GET', `/vacancies/${ad}/matches`);
      return status === 200 ? body.items[0] : undefined;
    });
    expect(card).toMatchObject({ id: match, vacancyId: ad });
    expect(JSON.stringify(card)).not.toContain('Canary');
    await told('anna', 'employer-arrived');
    const answered = await paula('POST', `/vacancies/${ad}/matches/${match}/answer`, {
      answer: 'yes',
    });
    expect(answered.body.status).toBe('both-interested');
    expect((await w.decide('claire', interest.id)).body).toMatchObject({
      status: 'introduced',
      contacts: { employer: { email: PAULA.email, organisation: 'PAIN FICTIF' } },
    });
    await w.settled();
    const { body: mine } = await paula('GET', '/notifications');
    expect(mine.items.map(({ kind }: { kind: string }) => kind)).toContain('claim-accepted');
  }, 60_000);

  it('who has an account signs in with it; an invitation taken back is not sent', async () => {
    const ad = await w.external();
    const known = { email: 'lahr@passerelle.test', name: 'Lars' };
    const { body: first } = await w.post('claire', `/vacancies/${ad}/claims`, known);
    expect(await told('lahr', 'claim-offered')).toMatchObject({ path: `/claims/${first.id}` });
    await w.post('lahr', `/claims/${first.id}/refusal`);
    await told('claire', 'claim-declined');

    await w.settled();
    w.smtp.mode = 'later';
    const paul = { ...PAULA, email: 'paul@pain.example' };
    const { body: second } = await w.post('claire', `/vacancies/${ad}/claims`, paul);
    await w.post('claire', `/claims/${second.id}/refusal`);
    w.smtp.mode = 'accept';
    const [row] = await eventually('the mail is given up', async () => {
      const rows = await w.rows(
        "kind = 'claim-invited' AND channel = 'email' AND params ->> 'claimId' = $1 AND state = 'suppressed'",
        second.id,
      );
      return rows.length > 0 ? rows : undefined;
    });
    expect(row?.state_code).toBe('no-longer-true');
    expect(w.smtp.to(paul.email)).toEqual([]);
  }, 60_000);
});
