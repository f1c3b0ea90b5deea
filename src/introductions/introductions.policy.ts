import type { Actor } from '../kernel/actor.js';
import { canAnswerForEmployer } from '../vacancies/index.js';
import type { AccountId } from '../kernel/ids.js';
import type { Doer } from './domain/move.js';
import type { Introduction } from './domain/introduction.js';
import { visibleTo } from './domain/visibility.js';
import type { Party } from './domain/vocabulary.js';
import type { CompetentAdvisers } from './parts/competent-advisers.js';
import type { Surroundings } from './parts/surroundings.js';
import type { Ties } from './persistence/introduction-store.js';

type Tied = Pick<Ties, 'personId' | 'managedBy' | 'channel'>;

/**
 * In which parts somebody stands to an introduction, whether or not they may see it. An adviser can have
 * several: who manages the vacancy answers for the employer, and may accompany the person too (the guard
 * then sees to it that they do not approve their own answer).
 */
export async function partsOf(
  actor: Actor,
  tied: Tied,
  { vacancy, profile }: Surroundings,
  advisers: CompetentAdvisers,
): Promise<Doer[]> {
  const parties: Party[] = [];
  if (actor.role === 'job-seeker' && actor.accountId === tied.personId) parties.push('person');
  if (vacancy !== undefined && canAnswerForEmployer(actor, vacancy)) parties.push('employer');
  if (actor.role === 'adviser') {
    const workplace = vacancy?.record.workplace;
    const home = profile?.record.home;
    const pool = await advisers.forVacancy(workplace, tied.managedBy);
    // A managed vacancy whose adviser has left is answered by the pool: nobody waits for who is gone.
    const orphaned = vacancy?.channel === 'managed' && vacancy.managedBy === null;
    if (orphaned && pool.includes(actor.accountId)) parties.push('employer');
    const { managedBy } = tied;
    const personId = tied.personId as AccountId | null;
    if (personId !== null) {
      const side = { personId, home, workplace, managedBy };
      if (await advisers.mayActForPerson(actor.accountId, side)) parties.push('person-adviser');
    }
    if (pool.includes(actor.accountId)) parties.push('vacancy-adviser');
  }
  return parties.map((party) => ({ party, account: actor.accountId }));
}

/** Those parts in which the introduction may be known of; with none it does not exist for the caller. */
export function visibleParts(
  parts: readonly Doer[],
  introduction: Introduction,
  { circumstances }: Surroundings,
): Doer[] {
  return parts.filter(({ party }) => visibleTo(party, introduction, circumstances.settings));
}
