import type { Role } from '../../kernel/actor.js';
import type { Locale } from '../../kernel/locale.js';

/** What the frame of a page needs to know; made once per request by the web shell. */
export interface PageContext {
  locale: Locale;
  /** Path and query of this page: where the language switch comes back to. */
  path: string;
  assets: { style: string; script: string; icon: string };
  user?: { role: Role; unread: number } | undefined;
  /** True with the demonstration region: the frame says so and links the mailbox. */
  demo: boolean;
  timeZone: string;
}
