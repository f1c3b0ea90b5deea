import { eventually } from '../../test/support/test-app.js';
import {
  startNotifications,
  type NotificationsUnderTest,
} from '../../test/support/notifications.js';
import { NOBODY } from '../../test/support/vacancies.js';
import type { Person } from '../../test/support/people.js';

interface Told {
  id: string;
  kind: string;
  subject: { type: string; id: string };
  title: string;
  text: string;
  params: Record<string, unknown>;
  path: string;
  readAt: string | null;
}

describe('what people are told', () => {
  let w: NotificationsUnderTest;

  beforeAll(async () => {
    w = await startNotifications();
  }, 60_000);
  afterAll(() => w?.close());

  const list = async (who: Person, query = ''): Promise<Told[]> =>
    (await w.get(who, `/notifications${query}`)).body.items;
  const told = (who: Person, kind: string, key: string, id: string) =>
    eventually(`${who} is told ${kind}`, async () =>
      (await list(who)).find((one) => one.kind === kind && one.params[key] === id),
    );

  it('follows the whole course, for each in their own language and part', async () => {
    const made = await w.pair();
    const { body } = await w.answer.person(made.match);
    const { id } = body;
    expect(await told('kehl', 'candidate-interested', 'introductionId', id)).toMatchObject({
      subject: { type: 'vacancy', id: made.vacancy },
      title: 'Jemand interessiert sich für Ihre Stelle: Bäcker/in (m/w/d)',
      path: `/my-vacancies/${made.vacancy}/candidates/${made.match}`,
      readAt: null,
    });
    await w.answer.employer(made);
    await told('anna', 'both-interested', 'introductionId', id);
    expect(await told('claire', 'approval-wanted', 'introductionId', id)).toMatchObject({
      subject: { type: 'introduction', id },
      path: `/introductions/${id}`,
      params: { until: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) },
    });
    await told('eva', 'objection-possible', 'introductionId', id);
    await w.decide('claire', id);
    expect(await told('kehl', 'introduced', 'introductionId', id)).toMatchObject({
      subject: { type: 'vacancy', id: made.vacancy },
    });
    await told('anna', 'introduced', 'introductionId', id);
    await w.post('kehl', `/introductions/${id}/outcome`, { outcome: 'interview' });
    const news = await told('anna', 'outcome-recorded', 'introductionId', id);
    expect(news.text).toMatch(/^Indiqué : Entretien, \d/);
    expect(
      JSON.stringify([await list('anna'), await list('kehl'), await list('claire')]),
    ).not.toMatch(/Canary|@passerelle/);
  });

  it('is newest first, in pages, and only one’s own', async () => {
    const all = await list('anna');
    expect(all.map(({ id }) => id)).toEqual(
      all
        .map(({ id }) => id)
        .sort()
        .reverse(),
    );
    const first = (await w.get('anna', '/notifications?limit=1')).body;
    const second = (await w.get('anna', `/notifications?limit=1&cursor=${first.nextCursor}`)).body;
    expect([first.items[0].id, second.items[0].id]).toEqual([all[0]?.id, all[1]?.id]);
    expect(await list('bruno')).toEqual([]);
    expect((await w.t.request('GET', '/api/v1/notifications')).status).toBe(401);
    expect((await w.get('anna', '/notifications?cursor=nonsense')).status).toBe(400);
  });

  it('can be marked as read, by its reader', async () => {
    const [one] = await list('anna');
    expect((await w.post('bruno', `/notifications/${one?.id}/read`)).status).toBe(404);
    expect((await w.post('anna', `/notifications/${NOBODY}/read`)).status).toBe(404);
    const read = await w.post('anna', `/notifications/${one?.id}/read`);
    expect(read).toMatchObject({ status: 201, body: { id: one?.id, readAt: expect.any(String) } });
    const again = await w.post('anna', `/notifications/${one?.id}/read`);
    expect(again.body.readAt).toBe(read.body.readAt);
    expect((await list('anna', '?unread=true')).map(({ id }) => id)).not.toContain(one?.id);
    const all = await w.post('anna', '/notifications/read-all');
    expect(all).toMatchObject({ status: 201, body: { nextCursor: null } });
    expect(all.body.items).toEqual(await list('anna'));
    expect(await list('anna', '?unread=true')).toEqual([]);
  });

  it('has a calendar file where there is a day to keep', async () => {
    const interview = (await list('anna')).find(({ kind }) => kind === 'outcome-recorded');
    const file = await w.get('anna', `/notifications/${interview?.id}/calendar.ics`);
    expect(file.headers['content-type']).toContain('text/calendar');
    expect(file.body).toContain('BEGIN:VEVENT');
    expect(file.body).not.toContain('Canary');
    expect((await w.get('kehl', `/notifications/${interview?.id}/calendar.ics`)).status).toBe(404);
    const other = (await list('anna')).find(({ kind }) => kind === 'introduced');
    expect((await w.get('anna', `/notifications/${other?.id}/calendar.ics`)).status).toBe(404);
  });

  it('by mail is each one’s own choice', async () => {
    const preferences = await w.put('anna', '/notification-preferences', {
      email: { introductions: 'off' },
    });
    expect(preferences.body.email).toMatchObject({ introductions: 'off', suggestions: 'digest' });
    const wrong = await w.put('anna', '/notification-preferences', {
      email: { introductions: 'digest' },
    });
    expect(wrong).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'email.introductions' }] },
    });
    const { id } = await w.introduced();
    await told('anna', 'introduced', 'introductionId', id);
    expect(await w.mails(id, 'introduced', 'anna')).toEqual([]);
    expect(await w.mails(id, 'introduced', 'kehl')).toHaveLength(1);
    await w.put('anna', '/notification-preferences', { email: { introductions: 'at-once' } });
  });

  it('by mail can be turned off with the link at its foot, which does nothing by being opened', async () => {
    const { id } = await w.introduced();
    const mail = await eventually('a mail about it', () =>
      Promise.resolve(
        w.smtp
          .to('anna@passerelle.test')
          .find(
            (m) =>
              m.text?.includes(`/introductions/${id}`) &&
              m.subject?.startsWith('Mise en relation faite'),
          ),
      ),
    );
    const token = /\/unsubscribe\/([\w-]+)/.exec(mail.text ?? '')?.[1];
    const stored = JSON.stringify(await w.db.query('SELECT * FROM unsubscribe_link'));
    expect(stored).not.toContain(token);
    const link = `/api/v1/unsubscribe/${token}`;
    expect((await w.t.request('GET', link)).body).toEqual({
      group: 'introductions',
      locale: 'fr',
      active: true,
    });
    expect((await w.t.request('GET', link)).body.active).toBe(true);
    expect((await w.t.request('POST', link)).body).toMatchObject({ active: false });
    expect((await w.get('anna', '/notification-preferences')).body.email.introductions).toBe('off');
    expect((await w.t.request('GET', '/api/v1/unsubscribe/made-up')).status).toBe(404);
    await w.put('anna', '/notification-preferences', { email: { introductions: 'at-once' } });
  });

  it('is shown as a mailbox with the demonstration only', async () => {
    await w.db.query(
      `INSERT INTO dev_mail (recipient, subject, text, html, sent_at)
        VALUES ('a@passerelle.test', 'first', 'text', '', now()), ('b@passerelle.test', 'second', 'text', '', now())`,
    );
    const { status, body } = await w.t.request('GET', '/dev/mails?limit=1');
    expect([status, body.items.length, body.items[0].subject, body.items[0].to]).toEqual([
      200,
      1,
      'second',
      'b@passerelle.test',
    ]);
    expect(
      (await w.t.request('GET', `/dev/mails?limit=1&cursor=${body.nextCursor}`)).body.items[0]
        .subject,
    ).toBe('first');
  });
});
