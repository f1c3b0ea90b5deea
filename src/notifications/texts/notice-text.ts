import type { NotificationKind, RecipientPart } from '../domain/kinds.js';

/** What the texts may name. Words in the reader's language; never a name of the other side. */
export interface NoticeFacts {
  part: RecipientPart;
  /** Title of the ad, or words for one that is gone. */
  vacancy: string;
  training: string;
  /** A day or a span of days, in words. */
  when: string | undefined;
  count: number;
  /** Why, in words; where a reason was coded and may be told. */
  why: string | undefined;
  /** What came of it, in words. */
  outcome: string | undefined;
  /** On the waiting list rather than booked; cancelled rather than moved. */
  waiting: boolean;
  cancelled: boolean;
}

export interface NoticeText {
  /** One line: the subject of the mail. */
  title: string;
  text: string;
  /** Words of the button that leads there. */
  action: string;
}

export type NoticeTexts = Readonly<Record<NotificationKind, (facts: NoticeFacts) => NoticeText>>;

/** Sentences that are there or not. */
export const sentences = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' ');
