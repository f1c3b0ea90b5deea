import { startIntroductions } from './introductions.js';
import { startSmtp } from './smtp.js';
import { createTestWorker, eventually } from './test-app.js';
import type { NotificationEntity } from '../../src/notifications/persistence/notification.entity.js';
import type { Person } from './people.js';

type Row = Pick<NotificationEntity, 'id' | 'kind' | 'channel' | 'state' | 'tries'> & {
  event_id: string;
  recipient_id: string;
  state_code: string | null;
};

/** Introductions with a worker and a mail server of the test's own. */
export async function startNotifications() {
  const w = await startIntroductions();
  const smtp = await startSmtp();
  const worker = await createTestWorker(w.t.database.url, { SMTP_URL: smtp.url }).catch(
    async (error: unknown) => {
      await Promise.all([smtp.stop(), w.t.close()]);
      throw error;
    },
  );
  const rows = (where: string, ...values: unknown[]): Promise<Row[]> =>
    w.db.query<Row[]>(`SELECT * FROM notification WHERE ${where} ORDER BY id`, values);
  return {
    ...w,
    smtp,
    worker,
    rows,
    /** Mails about an introduction, by kind. */
    mails: (introduction: string, kind: string, to?: Person) =>
      rows(
        `channel = 'email' AND kind = $1 AND params ->> 'introductionId' = $2 AND ($3::uuid IS NULL OR recipient_id = $3)`,
        kind,
        introduction,
        to === undefined ? null : w.people.idOf(to),
      ),
    /** Nothing to be relayed, delivered or sent. */
    settled: () =>
      eventually('nothing under way', async () => {
        const [open] = await w.db.query<[{ n: number }]>(
          `SELECT (SELECT count(*) FROM outbox_event WHERE relayed_at IS NULL)
                + (SELECT count(*) FROM outbox_delivery WHERE done_at IS NULL)
                + (SELECT count(*) FROM notification WHERE state = 'sending' OR (state = 'queued' AND tries = 0)) AS n`,
        );
        return open.n === 0 ? true : undefined;
      }),
    close: async () => {
      await worker.close();
      await smtp.stop();
      await w.t.close();
    },
  };
}

export type NotificationsUnderTest = Awaited<ReturnType<typeof startNotifications>>;
