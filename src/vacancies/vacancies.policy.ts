import type { Actor } from '../kernel/actor.js';
import type { VacancyRow } from './domain/vacancy-row.js';

type Owned = Pick<VacancyRow, 'channel' | 'employerId' | 'managedBy'>;

/**
 * Who speaks for the employer of a vacancy: accounts of the employer (`partner`), the adviser who manages it
 * (`managed`), nobody (`external`). They alone edit it and see its candidates.
 */
export function canAnswerForEmployer(actor: Actor, vacancy: Owned): boolean {
  switch (vacancy.channel) {
    case 'partner':
      return (
        actor.role === 'employer' &&
        actor.employerId !== undefined &&
        actor.employerId === vacancy.employerId
      );
    case 'managed':
      return actor.role === 'adviser' && actor.accountId === vacancy.managedBy;
    case 'external':
      return false;
  }
}

/**
 * Who may read a vacancy: an active one everyone; one that was public and is no longer everyone signed in,
 * since people have answered it; one that never was only its owner and, once it has been handed in for a
 * review, advisers.
 */
export function mayRead(
  actor: Actor | undefined,
  vacancy: Owned & Pick<VacancyRow, 'status' | 'review' | 'publishedAt'>,
): boolean {
  if (vacancy.status === 'active') return true;
  if (actor === undefined) return false;
  if (vacancy.status !== 'draft' && vacancy.publishedAt !== null) return true;
  if (actor.role === 'adviser' && vacancy.review !== 'none') return true;
  return canAnswerForEmployer(actor, vacancy);
}
