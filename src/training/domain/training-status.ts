import type { Transition } from '../../kernel/status-machine.js';

export const TRAINING_STATUSES = ['draft', 'active', 'closed'] as const;
export type TrainingStatus = (typeof TRAINING_STATUSES)[number];

export const SESSION_STATUSES = ['open', 'cancelled'] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];

/** Every move of an offer; its organisation makes them. */
export const TRAINING_TRANSITIONS: readonly Transition<TrainingStatus, 'organiser', object>[] = [
  { from: ['draft', 'closed'], to: 'active', by: ['organiser'] },
  { from: ['draft', 'active'], to: 'closed', by: ['organiser'] },
];

/** A cancelled session stays so: the people were told. */
export const SESSION_TRANSITIONS: readonly Transition<SessionStatus, 'organiser', object>[] = [
  { from: ['open'], to: 'cancelled', by: ['organiser'] },
];
