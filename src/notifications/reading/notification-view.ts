import type { Subject } from '../../kernel/events.js';
import type { NotificationId } from '../../kernel/ids.js';
import type { NotificationKind } from '../domain/kinds.js';
import type { NoticeParams } from '../domain/notice.js';

/** What somebody is told, in their language. */
export interface NotificationView {
  id: NotificationId;
  kind: NotificationKind;
  /** An employer's notification names the vacancy. */
  subject: Subject;
  title: string;
  text: string;
  /** Ids and codes. */
  params: NoticeParams;
  /** The page to go on from. */
  path: string;
  /** Words for the link there. */
  action: string;
  /** Address of a calendar file, where there is a day to keep. */
  calendar: string | null;
  createdAt: string;
  readAt: string | null;
}
