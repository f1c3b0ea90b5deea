import { JobHandlers } from '../platform/queue/job-handlers.js';
import { MyData } from '../accounts/index.js';
import { eventually } from '../../test/support/test-app.js';
import {
  startNotifications,
  type NotificationsUnderTest,
} from '../../test/support/notifications.js';
import { MailDispatch } from './mail/mail-dispatch.js';
import { MailHold } from './mail/mail-hold.js';
import { MailProgress } from './mail/mail-progress.js';
import { MailSender } from './mail/mail-sender.js';

describe('mail', () => {
  let w: NotificationsUnderTest;

  beforeAll(async () => {
    w = await startNotifications();
  }, 60_000);
  afterAll(() => w?.close());
  beforeEach(async () => {
    await w.settled();
    w.smtp.mode = 'accept';
    w.smtp.taken.length = 0;
  });

  const sender = () => w.worker.app.get(MailSender, { strict: false });
  const dispatch = () => w.worker.app.get(MailDispatch, { strict: false });
  /** Makes every waiting mail due, and lets the sender start anew. */
  const dueNow = async () => {
    await w.db.query(
      "UPDATE notification SET next_try_at = now() - interval '1 second' WHERE state = 'queued'",
    );
    dispatch().wake();
  };
  const becomes = (id: string, state: string) =>
    eventually(`mail ${state}`, async () => {
      const [row] = await w.rows('id = $1', id);
      return row?.state === state ? row : undefined;
    });

  it('goes to both when they are introduced, in two parts, and names nobody but its reader', async () => {
    const { id } = await w.introduced();
    await w.settled();
    const [row] = await w.mails(id, 'introduced', 'kehl');
    const mail = w.smtp
      .to('kehl@passerelle.test')
      .find(({ messageId }) => messageId === `<${row?.id}@localhost>`);
    expect(mail?.subject).toBe('Kontakt hergestellt: Bäcker/in (m/w/d)');
    expect(mail?.text).toContain(`http://localhost:3000/introductions/${id}`);
    expect(mail?.html).toContain(`http://localhost:3000/introductions/${id}`);
    expect(mail?.headers.get('content-language')).toBe('de');
    expect(mail?.headers.get('list')).toMatchObject({
      unsubscribe: { url: expect.stringContaining('/unsubscribe/') },
    });
    expect(w.smtp.to('anna@passerelle.test').map((m) => m.subject)).toContain(
      'Mise en relation faite : Bäcker/in (m/w/d)',
    );
    for (const one of w.smtp.taken) {
      const words = `${one.subject} ${one.text} ${String(one.html)}`;
      expect(words).not.toMatch(/Canary|@passerelle\.test|\+33|Muster Kehl/);
    }
  });

  it('is written and sent once, however often its jobs are delivered', async () => {
    const { id } = await w.introduced();
    await w.settled();
    const [row] = await w.mails(id, 'introduced', 'anna');
    const event = row?.event_id;
    await w.db.query('UPDATE outbox_delivery SET done_at = NULL WHERE event_id = $1', [event]);
    const notify = w.worker.app.get(JobHandlers).get('notifications', 'notify');
    await Promise.all(
      Array.from({ length: 5 }, () => notify({ eventId: event, consumer: 'notify' })),
    );
    const send = w.worker.app.get(JobHandlers).get('mail', 'send-mail');
    await Promise.all(Array.from({ length: 5 }, () => send({ subjectId: row?.id })));
    await w.settled();
    const told = await w.rows('event_id = $1', event);
    expect(told).toHaveLength(4);
    expect(new Set(told.map((r) => `${r.recipient_id} ${r.channel}`)).size).toBe(4);
    const ids = w.smtp.taken.map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('claimed by eight at once is sent once', async () => {
    const { id } = await w.introduced();
    await w.settled();
    const [row] = await w.mails(id, 'introduced', 'anna');
    const mail = String(row?.id);
    w.smtp.taken.length = 0;
    // As if it had never been sent; the dispatcher takes it for enqueued.
    await w.db.query(
      `UPDATE notification SET state = 'queued', sent_at = NULL, next_try_at = created_at, enqueued_for = created_at
        WHERE id = $1`,
      [mail],
    );
    await Promise.all(Array.from({ length: 8 }, () => sender().send(mail)));
    await becomes(mail, 'sent');
    expect(w.smtp.taken.map((m) => m.messageId)).toEqual([`<${mail}@localhost>`]);
  });

  it('already queued is stopped by a withdrawn approval', async () => {
    const { id } = await w.bothInterested();
    await w.settled();
    w.smtp.mode = 'later';
    await w.decide('claire', id);
    const queued = await eventually('mails in the queue', async () => {
      const mails = await w.mails(id, 'introduced');
      return mails.length === 2 && mails.every((m) => m.state === 'queued' && m.tries > 0)
        ? mails
        : undefined;
    });
    await w.post('claire', `/introductions/${id}/withdrawal`);
    w.smtp.mode = 'accept';
    for (const { id: mail } of queued) {
      await eventually(
        'mail suppressed',
        async () => {
          await dueNow();
          return (
            await w.rows("id = $1 AND state = 'suppressed' AND state_code = 'no-longer-true'", mail)
          )[0];
        },
        45_000,
      );
    }
    expect(w.smtp.taken.map((m) => m.subject)).not.toContain(
      'Mise en relation faite : Bäcker/in (m/w/d)',
    );
  }, 60_000);

  it('and a withdrawal at the same moment: sent before it, or not at all', async () => {
    for (let round = 0; round < 15; round++) {
      const { id } = await w.bothInterested();
      await w.decide('claire', id);
      await w.post('anna', `/introductions/${id}/withdrawal`);
      await w.settled();
      for (const { id: mail, state } of await w.mails(id, 'introduced')) {
        const taken = w.smtp.taken.filter((m) => m.messageId === `<${mail}@localhost>`);
        expect([state, taken.length]).toEqual(state === 'sent' ? ['sent', 1] : ['suppressed', 0]);
      }
    }
  }, 60_000);

  it.each([
    ['refuse', 'refused-550'],
    ['refuse-text', 'refused-554'],
  ] as const)('that the server will never take (%s) is not tried again', async (mode, code) => {
    const made = await w.pair();
    w.smtp.mode = mode;
    const { body } = await w.answer.person(made.match);
    await w.settled();
    const [row] = await w.mails(body.id, 'candidate-interested');
    expect(row).toMatchObject({ state: 'failed', state_code: code, tries: 1 });
    expect((await w.worker.app.get(MailProgress).report()).failed).toBeGreaterThan(0);
  });

  it('that the server took without saying so comes once more, under the same Message-ID', async () => {
    const made = await w.pair();
    w.smtp.mode = 'drop';
    const { body } = await w.answer.person(made.match);
    // Taken whole, hung up upon, and back in the queue.
    const row = await eventually('the mail waits for another try', async () =>
      (await w.mails(body.id, 'candidate-interested')).find(
        ({ state, tries }) => state === 'queued' && tries > 0,
      ),
    );
    w.smtp.mode = 'accept';
    const mail = row.id;
    await eventually(
      'mail sent',
      async () => {
        await dueNow();
        return (await w.rows("id = $1 AND state = 'sent'", mail))[0];
      },
      45_000,
    );
    const taken = w.smtp.taken.filter((m) => m.messageId === `<${mail}@localhost>`);
    expect(taken.length).toBeGreaterThanOrEqual(2);
  }, 60_000);

  it('of somebody erased meanwhile is not sent', async () => {
    const { status } = await w.t.request('POST', '/api/v1/password-resets', {
      body: { email: 'bruno@passerelle.test' },
    });
    expect(status).toBeLessThan(300);
    await eventually('mail sent', async () => w.smtp.to('bruno@passerelle.test')[0]);
    w.smtp.mode = 'later';
    const id = w.people.idOf('bruno');
    await w.t.request('PUT', '/api/v1/me/password', {
      body: { current: 'passerelle-demo', next: 'another long pass phrase' },
      as: w.as.bruno,
    });
    await eventually(
      'mail in the queue',
      async () => (await w.rows("recipient_id = $1 AND state = 'queued' AND tries > 0", id))[0],
    );
    w.smtp.taken.length = 0;
    w.smtp.mode = 'accept';
    await Promise.all([
      dueNow(),
      w.t.app.get(MyData).erase({ accountId: id, role: 'job-seeker', locale: 'de' }),
    ]);
    await w.settled();
    expect(await w.rows('recipient_id = $1', id)).toEqual([]);
    const late = w.smtp.to('bruno@passerelle.test').length;
    await dueNow();
    await w.settled();
    expect(w.smtp.to('bruno@passerelle.test')).toHaveLength(late);
  }, 30_000);

  it('is held after a restore until somebody releases it', async () => {
    const made = await w.pair();
    const { body } = await w.answer.person(made.match);
    await w.settled();
    const [row] = await w.mails(body.id, 'candidate-interested');
    w.smtp.taken.length = 0;
    // As the backup of a moment ago has it: not sent yet.
    await w.db.query(
      `UPDATE notification SET state = 'queued', sent_at = NULL, next_try_at = now() + interval '1 hour' WHERE id = $1`,
      [row?.id],
    );
    const hold = w.worker.app.get(MailHold);
    expect(await hold.holdAll(w.db.manager)).toBeGreaterThan(0);
    await dispatch().round();
    await w.settled();
    expect(w.smtp.taken).toEqual([]);
    expect((await w.worker.app.get(MailProgress).report()).held).toBeGreaterThan(0);
    expect(await hold.release(w.db.manager)).toBeGreaterThan(0);
    await dispatch().round();
    await becomes(String(row?.id), 'sent');
    expect(w.smtp.taken.map((m) => m.messageId)).toContain(`<${row?.id}@localhost>`);
  });
});
