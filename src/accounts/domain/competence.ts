import type { Country } from '../../kernel/countries.js';
import type { AccountId } from '../../kernel/ids.js';
import type { LocalDate } from '../../kernel/local-date.js';

/** An adviser as far as competence goes. */
export interface AdviserFacts {
  id: AccountId;
  /** Country of the adviser's organisation. */
  country: Country;
  territories: readonly { country: Country; postalPrefix: string }[];
  deputies: readonly AccountId[];
  absences: readonly { firstDay: LocalDate; lastDay: LocalDate }[];
}

export interface PlaceOfWork {
  country: string;
  postalCode?: string;
}

const isAway = (adviser: AdviserFacts, today: LocalDate) =>
  adviser.absences.some(({ firstDay, lastDay }) => firstDay <= today && today <= lastDay);

function covers(adviser: AdviserFacts, place: PlaceOfWork): boolean {
  return adviser.territories.some(
    ({ country, postalPrefix }) =>
      country === place.country && (place.postalCode ?? '').startsWith(postalPrefix),
  );
}

/**
 * Whoever of these is away today gives their place to those of their deputies who are there. When everybody
 * is away and no deputy is there, the list stays as it is: a late answer is better than nobody's.
 */
export function withDeputies(
  wanted: readonly AccountId[],
  advisers: readonly AdviserFacts[],
  today: LocalDate,
): AccountId[] {
  const byId = new Map(advisers.map((adviser) => [adviser.id, adviser]));
  const present = (id: AccountId) => {
    const adviser = byId.get(id);
    return adviser !== undefined && !isAway(adviser, today);
  };
  const chosen = wanted.flatMap((id) =>
    present(id) ? [id] : (byId.get(id)?.deputies ?? []).filter(present),
  );
  return chosen.length > 0 ? [...new Set(chosen)] : [...wanted];
}

/**
 * Who is competent for a place: those whose territory it lies in (a postal prefix, the empty one being the
 * whole country), else every adviser of the country, so that no introduction waits for nobody.
 */
export function poolFor(
  place: PlaceOfWork,
  advisers: readonly AdviserFacts[],
  today: LocalDate,
): AccountId[] {
  const local = advisers.filter((adviser) => covers(adviser, place));
  const wanted = local.length > 0 ? local : advisers.filter((a) => a.country === place.country);
  return withDeputies(
    wanted.map((adviser) => adviser.id),
    advisers,
    today,
  );
}
