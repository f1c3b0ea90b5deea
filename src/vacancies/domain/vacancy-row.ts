import type { VacancyRecord } from '../../kernel/contract/index.js';
import type { AccountId, EmployerId, VacancyId } from '../../kernel/ids.js';
import type { Channel, VacancyStatus } from '../../kernel/vocabulary.js';
import type { ReviewState } from './vacancy-status.js';

/** A vacancy as other features see it. */
export interface VacancyRow {
  id: VacancyId;
  channel: Channel;
  status: VacancyStatus;
  /** The employer known here: always for `partner`, if known for `managed`, never for `external`. */
  employerId: EmployerId | null;
  /** The adviser who answers for the employer (`managed`). */
  managedBy: AccountId | null;
  /** The contract's record with id, channel and status filled in; labels kept, a URI beside those that could be linked. */
  record: VacancyRecord;
  /** Where the work is, WGS 84; null when nobody knows the place. */
  point: { lat: number; lon: number } | null;
  placeKey: string | null;
  placeName: string | null;
  version: number;
  review: ReviewState;
  reviewReason: string | null;
  publishedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
  /** Where an ad of a feed comes from, claimed by its employer or not; `url` is https. */
  source?: { name: string; id: string; url?: string };
}
