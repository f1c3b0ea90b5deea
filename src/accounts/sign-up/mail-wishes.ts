import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/settings/settings.js';
import { emailKey } from '../domain/email.js';
import { mailLimit, wishLimit } from '../domain/mail-limits.js';
import { pseudonym } from '../secrets/secret-token.js';
import { FailureCounts } from '../sessions/failure-counts.js';

/** Bounds the mails that a stranger can have sent to somebody. */
@Injectable()
export class MailWishes {
  constructor(
    private readonly settings: Settings,
    private readonly counts: FailureCounts,
  ) {}

  /**
   * Counts one wish.
   * @returns false when the address has had its share: the caller then answers as ever, but sends nothing
   * @throws DomainError `too-many` when the place it comes from has asked too often
   */
  async allow(email: string, ip: string): Promise<boolean> {
    const place = wishLimit(pseudonym(this.settings.sessionSecret, ip));
    const address = mailLimit(pseudonym(this.settings.sessionSecret, emailKey(email)));
    await this.counts.assertOpen([place]);
    const open = await this.counts.isOpen([address]);
    await this.counts.add([place, address]);
    return open;
  }
}
