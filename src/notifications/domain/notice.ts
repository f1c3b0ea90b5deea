import type { Subject } from '../../kernel/events.js';
import type { NotificationKind, RecipientPart } from './kinds.js';

export type NoticeParams = Readonly<Record<string, string | number | boolean>>;

/** What somebody is to be told: one row per channel is made of it. Ids and codes only. */
export interface Notice {
  /** Account. */
  recipient: string;
  part: RecipientPart;
  kind: NotificationKind;
  subject: Subject;
  params: NoticeParams;
}
