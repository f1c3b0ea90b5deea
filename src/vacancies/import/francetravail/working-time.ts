import type { HoursRange, Shifts } from '../../../kernel/contract/index.js';
import { text } from '../neutral-offer.js';

/** « 35H », « 17H30 », « 24h00 » */
const HOURS = /(\d{1,2})\s?[Hh](\d{2})?(?![A-Za-z])/g;
const MOST_HOURS_A_WEEK = 60;
/** Full time by law in France (Code du travail, L3121-27); part time is less. */
const FULL_TIME = 35;

/** Hours per week: as written, else what full or part time means by law. */
export function hoursOf(offer: Record<string, unknown>): HoursRange | undefined {
  const written = text(offer['dureeTravailLibelle']) ?? '';
  // « 5h/jour » is no week.
  const perWeek = /jour|mois/i.test(written) ? [] : [...written.slice(0, 200).matchAll(HOURS)];
  const hours = perWeek
    .map(([, whole, minutes]) => Number(whole) + Number(minutes ?? 0) / 60)
    .filter((h) => h > 0 && h <= MOST_HOURS_A_WEEK);
  if (hours.length > 0) return { min: Math.min(...hours), max: Math.max(...hours) };
  const kind = text(offer['dureeTravailLibelleConverti']) ?? '';
  if (/partiel/i.test(kind)) return { max: FULL_TIME };
  if (/plein/i.test(kind)) return { min: FULL_TIME };
  return undefined;
}

/** What the wording of the working time says of shifts; undefined where it says nothing of them. */
export function shiftsOf(offer: Record<string, unknown>): Shifts | undefined {
  const written = `${text(offer['dureeTravailLibelle']) ?? ''} ${text(offer['complementExercice']) ?? ''}`;
  const found: Shifts = {
    ...(/nuit|[345]x8/i.test(written) && { nights: true }),
    ...(/samedi|dimanche|week-?end/i.test(written) && { weekends: true }),
    ...(/[2345]x8|équipe|equipe/i.test(written) && { rotating: true }),
  };
  return Object.keys(found).length === 0 ? undefined : found;
}
