import { simpleParser, type AddressObject } from 'mailparser';
import pg from 'pg';
import { SMTPServer } from 'smtp-server';

const MAX_BYTES = 1_000_000;

/**
 * A mail server of our own for one machine: takes every mail by real SMTP and keeps it for the local mailbox
 * page. Listens on the loopback address only.
 * @returns its address for `SMTP_URL`, and how to stop it
 */
export async function startLocalMailbox(
  databaseUrl: string,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 1 });
  pool.on('error', () => undefined);
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: MAX_BYTES,
    onData(stream, _session, done) {
      simpleParser(stream)
        .then(async (mail) => {
          await pool.query(
            'INSERT INTO dev_mail (recipient, subject, text, html, sent_at) VALUES ($1, $2, $3, $4, now())',
            [
              addresses(mail.to),
              mail.subject ?? '',
              mail.text ?? '',
              mail.html === false ? '' : (mail.html ?? ''),
            ],
          );
          done();
        })
        .catch((error: Error) => done(error));
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve, reject) => {
    server.server.once('error', reject);
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    stop: async () => {
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await pool.end();
    },
  };
}

function addresses(to: AddressObject | AddressObject[] | undefined): string {
  const list = to === undefined ? [] : Array.isArray(to) ? to : [to];
  return list.flatMap((a) => a.value.map((v) => v.address ?? '')).join(', ');
}
