import type { NewEvent } from '../kernel/events.js';
import type { TrainingId } from '../kernel/ids.js';
import type { Enrolment } from './persistence/enrolment.entity.js';
import type { TrainingSession } from './persistence/training-session.entity.js';

export type EnrolmentEvent = 'enrolment.made' | 'enrolment.moved-up' | 'enrolment.cancelled';

/** Matching rescores the profile: a booked course is a level to be expected. */
export const enrolmentEvent = (
  type: EnrolmentEvent,
  { id, status, profileId }: Pick<Enrolment, 'id' | 'status' | 'profileId'>,
  session: Pick<TrainingSession, 'id' | 'offerId'>,
): NewEvent => ({
  type,
  subject: { type: 'enrolment', id },
  data: { status, profileId, sessionId: session.id, trainingId: session.offerId },
});

export const trainingChanged = (id: TrainingId): NewEvent => ({
  type: 'training.changed',
  subject: { type: 'training', id },
  data: {},
});

/** Another day, another room, or it does not take place: those enrolled are told. */
export const sessionChanged = ({ id, offerId, status }: TrainingSession): NewEvent => ({
  type: 'training-session.changed',
  subject: { type: 'training-session', id },
  data: { trainingId: offerId, status },
});
