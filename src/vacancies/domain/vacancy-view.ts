import type { VacancyRecord } from '../../kernel/contract/index.js';
import type { VacancyId } from '../../kernel/ids.js';
import type { Channel, VacancyStatus } from '../../kernel/vocabulary.js';
import type { ReviewState } from './vacancy-status.js';
import type { WordingWarning } from './wording.js';

/** Who a person turns to: answered here, or at the source, or by asking an adviser to call. */
export type HowToApply =
  { kind: 'here' } | { kind: 'source'; name: string; url?: string; askAdviser: true };

/** A vacancy as people and partner systems see it: the contract's record and what the server knows beside it. */
export interface VacancyView extends VacancyRecord {
  id: VacancyId;
  channel: Channel;
  status: VacancyStatus;
  version: number;
  publishedAt: string | null;
  updatedAt: string;
  placeName: string | null;
  howToApply: HowToApply;
  /** The caller answers for its employer. */
  mine: boolean;
  /** Only for those who answer for the employer, and for advisers. */
  review?: ReviewState;
  reviewReason?: string | null;
  warnings?: WordingWarning[];
}
