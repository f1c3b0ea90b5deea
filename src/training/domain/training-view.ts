import type { LocalText, PlaceRef } from '../../kernel/contract/index.js';
import type { OrganisationId, ProfileId, TrainingId, TrainingSessionId } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { Currency } from '../../kernel/vocabulary.js';
import type { EnrolmentStatus } from './enrolment.js';
import type { Teaches } from './teaches.js';
import type { SessionStatus, TrainingStatus } from './training-status.js';

export interface Cost {
  /** For the whole course; 0 is free of charge. */
  amount: number;
  currency: Currency;
  /** A public body may pay for it. */
  fundable: boolean;
}

export interface SessionView {
  id: TrainingSessionId;
  status: SessionStatus;
  startsOn: LocalDate;
  endsOn: LocalDate;
  schedule: string | null;
  capacity: number;
  booked: number;
  waiting: number;
  /** Places one can still have. */
  free: number;
  version: number;
  /** The caller's own, if any. */
  enrolment: { id: string; status: EnrolmentStatus } | null;
}

export interface TrainingView {
  id: TrainingId;
  organisationId: OrganisationId;
  organisation: string;
  titles: LocalText[];
  descriptions: LocalText[];
  teaches: Teaches[];
  place: PlaceRef | null;
  placeName: string | null;
  remote: boolean;
  /** Language of instruction. */
  language: string;
  cost: Cost | null;
  status: TrainingStatus;
  version: number;
  /** Those that have not ended, soonest first. */
  sessions: SessionView[];
  /** The caller may change it. */
  mine: boolean;
}

export interface EnrolmentView {
  id: string;
  trainingId: TrainingId;
  sessionId: TrainingSessionId;
  profileId: ProfileId;
  titles: LocalText[];
  startsOn: LocalDate;
  endsOn: LocalDate;
  status: EnrolmentStatus;
  /** Place in the queue, from 1; null when not waiting. */
  position: number | null;
  createdAt: string;
  bookedAt: string | null;
  cancelledAt: string | null;
}
