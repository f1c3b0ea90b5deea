import type { Actor } from '../kernel/actor.js';
import type { TrainingOffer } from './persistence/training-offer.entity.js';

/** An organisation's advisers and coordinators look after its courses. */
export function mayManage(
  actor: Actor | undefined,
  offer: Pick<TrainingOffer, 'organisationId'>,
): boolean {
  if (actor?.role !== 'adviser' && actor?.role !== 'coordinator') return false;
  return actor.organisationId === offer.organisationId;
}

/** What is on offer is everyone's to see; a draft its organisation's; one that is over whoever has it in mind. */
export function mayRead(
  actor: Actor | undefined,
  offer: Pick<TrainingOffer, 'organisationId' | 'status'>,
): boolean {
  if (offer.status === 'active' || mayManage(actor, offer)) return true;
  return offer.status === 'closed' && actor !== undefined;
}
