import {
  startIntroductions,
  type IntroductionsUnderTest,
} from '../../test/support/introductions.js';
import { startSmtp } from '../../test/support/smtp.js';
import { createTestWorker, eventually } from '../../test/support/test-app.js';
import { MailDispatch } from './mail/mail-dispatch.js';

describe('without a mail server', () => {
  let w: IntroductionsUnderTest;

  beforeAll(async () => {
    w = await startIntroductions();
  }, 60_000);
  afterAll(() => w?.t.close());

  const states = async (): Promise<string[]> =>
    (
      await w.db.query<{ state: string }[]>(
        "SELECT state FROM notification WHERE channel = 'email' AND kind = 'candidate-interested'",
      )
    ).map(({ state }) => state);

  it('mail waits, says so to who runs the service, and goes out once there is one', async () => {
    const without = await createTestWorker(w.t.database.url);
    const smtp = await startSmtp();
    try {
      const made = await w.pair();
      await w.answer.person(made.match);
      await eventually('the mail waits for a server', async () =>
        (await states()).join() === 'no-server' ? true : undefined,
      );
      const { mail } = (await w.t.request('GET', '/progress')).body;
      expect(mail.noServer).toBeGreaterThan(0);
    } finally {
      await without.close();
    }
    const worker = await createTestWorker(w.t.database.url, { SMTP_URL: smtp.url });
    try {
      await worker.app.get(MailDispatch, { strict: false }).round();
      await eventually('the mail is out', async () =>
        (await states()).join() === 'sent' ? true : undefined,
      );
      const { mail } = (await w.t.request('GET', '/progress')).body;
      expect(mail.noServer).toBe(0);
      expect(smtp.to('kehl@passerelle.test').map(({ subject }) => subject)).toContain(
        'Jemand interessiert sich für Ihre Stelle: Bäcker/in (m/w/d)',
      );
    } finally {
      await worker.close();
      await smtp.stop();
    }
  }, 60_000);
});
