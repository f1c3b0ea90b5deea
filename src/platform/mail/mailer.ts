import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { createTransport, type Transporter } from 'nodemailer';
import { Settings } from '../settings/settings.js';

export interface Mail {
  /** Stable per message, so that a server that sees it twice can tell. */
  messageId: string;
  to: { name: string; address: string };
  subject: string;
  text: string;
  html: string;
  /** Language of the text, for the header of that name. */
  language: string;
  calendar?: { filename: string; content: string };
  /** Where this kind of mail is turned off, by a page and by one click of the mail program (RFC 2369, RFC 8058). */
  unsubscribeUrl?: string;
}

/** The server refused the mail for good (5xx): trying again would not help. */
export class MailRefused extends Error {
  constructor(readonly responseCode: number) {
    super(`The mail server refused with ${responseCode}`);
    this.name = 'MailRefused';
  }
}

const TIMEOUT_MS = 15_000;

/** Sends mail by SMTP, whichever server the settings name. Errors carry codes, never an address. */
@Injectable()
export class Mailer implements OnApplicationShutdown {
  private transport: Transporter | undefined;

  constructor(private readonly settings: Settings) {}

  get configured(): boolean {
    return this.settings.smtpUrl !== undefined;
  }

  /** @throws MailRefused for a final refusal; any other error may pass with time */
  async send(mail: Mail): Promise<void> {
    try {
      await this.open().sendMail({
        from: {
          name: 'Passerelle',
          address: `no-reply@${new URL(this.settings.publicUrl).hostname}`,
        },
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        messageId: mail.messageId,
        headers: {
          'Content-Language': mail.language,
          'Auto-Submitted': 'auto-generated',
          ...(mail.unsubscribeUrl === undefined
            ? {}
            : {
                'List-Unsubscribe': `<${mail.unsubscribeUrl}>`,
                'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
              }),
        },
        icalEvent: mail.calendar && { method: 'PUBLISH', ...mail.calendar },
        disableFileAccess: true,
        disableUrlAccess: true,
      });
    } catch (error) {
      const { responseCode, code } = error as { responseCode?: number; code?: string };
      // A refused connection or sign-in is no word on this mail: it passes once the server or our settings are well.
      const aboutThisMail = code === 'EENVELOPE' || code === 'EMESSAGE';
      if (aboutThisMail && responseCode !== undefined && responseCode >= 500) {
        throw new MailRefused(responseCode);
      }
      // Without its cause: the server's words hold the address.
      // eslint-disable-next-line preserve-caught-error
      throw new Error(`mail not sent (${code ?? 'unknown'} ${responseCode ?? ''})`);
    }
  }

  onApplicationShutdown(): void {
    this.transport?.close();
  }

  private open(): Transporter {
    this.transport ??= createTransport(this.settings.smtpUrl, {
      pool: true,
      maxConnections: 2,
      connectionTimeout: TIMEOUT_MS,
      greetingTimeout: TIMEOUT_MS,
      socketTimeout: TIMEOUT_MS,
    } as never);
    return this.transport;
  }
}
