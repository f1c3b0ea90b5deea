import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

/** What the server does with what it is given. */
export type SmtpMode =
  | 'accept'
  /** 451 after the recipient: comes back later. */
  | 'later'
  /** 550 for the recipient: never. */
  | 'refuse'
  /** 554 for the text: never. */
  | 'refuse-text'
  /** Takes the whole mail, then hangs up without a word. */
  | 'drop';

export interface TestSmtp {
  url: string;
  /** Everything that was taken whole, also what was dropped afterwards. */
  taken: ParsedMail[];
  mode: SmtpMode;
  to(address: string): ParsedMail[];
  stop(): Promise<void>;
}

const failure = (responseCode: number) => Object.assign(new Error('as asked'), { responseCode });

/** A mail server of the test's own, spoken to by real SMTP. */
export async function startSmtp(): Promise<TestSmtp> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo(_address, _session, done) {
      if (smtp.mode === 'later') done(failure(451));
      else if (smtp.mode === 'refuse') done(failure(550));
      else done();
    },
    onData(stream, session, done) {
      simpleParser(stream)
        .then((mail) => {
          if (smtp.mode === 'refuse-text') return done(failure(554));
          smtp.taken.push(mail);
          if (smtp.mode !== 'drop') return done();
          // The connection of this session ends before the server says that it has the mail.
          const { connections } = server as unknown as {
            connections: Set<{ id: string; _socket: { destroy(): void } }>;
          };
          for (const c of connections) if (c.id === session.id) c._socket.destroy();
        })
        .catch((error: Error) => done(error));
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  const smtp: TestSmtp = {
    url: `smtp://127.0.0.1:${port}`,
    taken: [],
    mode: 'accept',
    to: (address) =>
      smtp.taken.filter((mail) => {
        const to = Array.isArray(mail.to) ? mail.to : mail.to === undefined ? [] : [mail.to];
        return to.some(({ value }) => value.some((v) => v.address === address));
      }),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
  return smtp;
}
