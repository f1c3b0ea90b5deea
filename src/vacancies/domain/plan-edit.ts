import type { VacancyStatus } from '../../kernel/vocabulary.js';
import type { ReviewState } from './vacancy-status.js';

export interface EditFacts {
  status: VacancyStatus;
  review: ReviewState;
  /** The status that the author asks for, if any. */
  asked: VacancyStatus | undefined;
  /** The vacancy says something else than before. */
  isChanged: boolean;
  /** Its author may publish without a review: a trusted employer, an adviser. */
  isCleared: boolean;
}

/**
 * Where an edit leads. An approval is of what was read: a changed ad of an employer not yet trusted is taken from
 * public view and looked at again; whoever is cleared needs none.
 */
export function planEdit(facts: EditFacts): { status: VacancyStatus; review: ReviewState } {
  const { status, asked, isChanged, isCleared } = facts;
  const wanted = asked ?? status;
  if (isCleared)
    return { status: wanted, review: facts.review === 'approved' ? 'approved' : 'none' };
  const review = isChanged && facts.review !== 'pending' ? 'none' : facts.review;
  if (wanted !== 'active' || review === 'approved') return { status: wanted, review };
  return { status: 'draft', review: 'pending' };
}
