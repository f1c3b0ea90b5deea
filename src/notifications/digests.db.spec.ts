import { driveClock } from '../../test/support/drive-clock.js';
import { eventually } from '../../test/support/test-app.js';
import {
  startNotifications,
  type NotificationsUnderTest,
} from '../../test/support/notifications.js';
import { matchSuggested } from '../matching/matching.events.js';
import { Outbox } from '../platform/outbox/outbox.js';
import { Digests } from './mail/digests.js';
import { TidyNotifications } from './tidy.js';
import { MailDispatch } from './mail/mail-dispatch.js';

describe('suggestions by mail', () => {
  let w: NotificationsUnderTest;
  let later: (days: number) => void;
  const strengths = new Map<string, number>();

  beforeAll(async () => {
    w = await startNotifications();
    const clock = driveClock(w.worker.app);
    later = (days) => clock.advance({ days });
  }, 60_000);
  afterAll(() => w?.close());

  /** A match of Anna's with a new vacancy of this title, told of as matching does. */
  const suggest = async (title: string, strength: number) => {
    const made = await w.pair('kehl', { titles: [{ lang: 'fr', text: title }] });
    strengths.set(made.match, strength);
    const event = matchSuggested({
      id: made.match,
      profileId: w.profileId,
      vacancyId: made.vacancy,
    });
    await w.db.transaction((m) => w.t.app.get(Outbox).append(m, event));
    return made;
  };
  const digest = async () => {
    // The worker scores the new vacancies too, all alike: the strengths of the test come after that.
    await w.settled();
    for (const [id, strength] of strengths) {
      await w.db.query('UPDATE match SET strength = $2 WHERE id = $1', [id, strength]);
    }
    const made = await w.worker.app.get(Digests, { strict: false }).run();
    w.worker.app.get(MailDispatch, { strict: false }).wake();
    await w.settled();
    return made;
  };
  const mails = () =>
    w.smtp.to('anna@passerelle.test').filter((m) => /offres? pour vous/.test(m.subject ?? ''));
  const namedIn = (text: string | undefined) =>
    [...(text ?? '').matchAll(/Poste \w/g)].map(([name]) => name);

  it('are told in the application at once, and wait for the digest', async () => {
    for (const [i, name] of ['A', 'B', 'C', 'D', 'E', 'F', 'G'].entries())
      await suggest(`Poste ${name}`, 50_000 + i);
    await w.settled();
    const inApp = (await w.get('anna', '/notifications')).body.items as {
      kind: string;
      subject: { type: string };
    }[];
    expect(
      inApp.filter(({ kind, subject }) => kind === 'suggestion' && subject.type === 'match'),
    ).toHaveLength(7);
    expect(await w.rows("kind = 'suggestion' AND state = 'waiting-digest'")).toHaveLength(7);
    expect(mails()).toEqual([]);
  });

  it('go out as one mail with the best five of the week, best first', async () => {
    expect(await digest()).toBe(1);
    const [mail] = await eventually('the digest', () =>
      Promise.resolve(mails().length > 0 ? mails() : undefined),
    );
    expect(mail?.subject).toBe('5 offres pour vous');
    expect(namedIn(mail?.text)).toEqual(['Poste G', 'Poste F', 'Poste E', 'Poste D', 'Poste C']);
    expect(mail?.html).toContain('Poste G');
  });

  it('wait for another week when the week is full, however many digests are made', async () => {
    expect(await digest()).toBe(0);
    later(1);
    expect(await digest()).toBe(0);
    expect(mails()).toHaveLength(1);
    later(7);
    expect(await digest()).toBe(1);
    await eventually('the second digest', () =>
      Promise.resolve(mails().length > 1 ? true : undefined),
    );
    expect(namedIn(mails()[1]?.text)).toEqual(['Poste B', 'Poste A']);
  });

  it('leave out what was answered, closed or turned off meanwhile', async () => {
    const [answered, closed, good] = [
      await suggest('Poste X', 9),
      await suggest('Poste Y', 8),
      await suggest('Poste Z', 7),
    ];
    await w.settled();
    await w.answer.person(answered.match, { answer: 'no' });
    await w.t.request('PATCH', `/api/v1/vacancies/${closed.vacancy}`, {
      body: { status: 'closed' },
      as: w.as.kehl,
    });
    later(8);
    await digest();
    await eventually('the third digest', () =>
      Promise.resolve(mails().length > 2 ? true : undefined),
    );
    expect(namedIn(mails()[2]?.text)).toEqual(['Poste Z']);
    const codes = await w.db.query(
      "SELECT state_code FROM notification WHERE kind = 'suggestion' AND state = 'suppressed' ORDER BY state_code",
    );
    expect(codes).toEqual([{ state_code: 'answered' }, { state_code: 'no-longer-true' }]);
    await suggest('Poste W', 6);
    await w.settled();
    await w.put('anna', '/notification-preferences', { email: { suggestions: 'off' } });
    later(8);
    expect(await digest()).toBe(0);
    expect(good).toBeDefined();
  });

  it('come at once to who wants them so, within the week’s number', async () => {
    await w.put('anna', '/notification-preferences', { email: { suggestions: 'at-once' } });
    w.smtp.taken.length = 0;
    for (const name of ['A', 'B', 'C', 'D', 'E', 'F']) {
      await suggest(`Poste ${name}`, 1);
      await w.settled();
    }
    expect(w.smtp.to('anna@passerelle.test').map((m) => m.subject)).toEqual(
      ['A', 'B', 'C', 'D', 'E'].map((name) => `Une offre pour vous : Poste ${name}`),
    );
    expect(await w.rows("kind = 'suggestion' AND state = 'waiting-digest'")).toHaveLength(1);
  });

  it('are forgotten after a long year', async () => {
    await w.db.query(
      "UPDATE notification SET created_at = created_at - interval '500 days' WHERE kind = 'digest'",
    );
    const before = await w.count('notification');
    const digests = await w.count("notification WHERE kind = 'digest'");
    await w.db.query('UPDATE unsubscribe_link SET created_at = now()');
    const tidy = w.worker.app.get(TidyNotifications, { strict: false });
    await tidy.run();
    expect(digests).toBeGreaterThan(0);
    expect(await w.count('notification')).toBe(before - digests);
  });
});
