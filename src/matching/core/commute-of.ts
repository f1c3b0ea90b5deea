import type { CommuteMode } from '../../kernel/vocabulary.js';
import type { CoreProfile, CoreVacancy, PlacePoint } from './model.js';
import type { CommuteFunction, CommuteMinutes } from './ports.js';

/** A person who names no mode is taken to drive, as the commute command does. */
export const USUAL_MODES: readonly CommuteMode[] = ['car'];

/** A job done wholly from home, or whose place is not stated, asks for no commute. */
export function asksForCommute(vacancy: CoreVacancy): boolean {
  return vacancy.workplace !== undefined && vacancy.remoteShare < 1;
}

export function modesOf(profile: CoreProfile): readonly CommuteMode[] {
  const modes = profile.commuteModes;
  return modes === undefined || modes.length === 0 ? USUAL_MODES : modes;
}

export interface ModeMinutes extends CommuteMinutes {
  readonly mode: CommuteMode;
}

/** One commute per mode of the person, in the order in which they name their modes. */
export function commutesBetween(
  commute: CommuteFunction,
  home: PlacePoint,
  workplace: PlacePoint,
  modes: readonly CommuteMode[],
): ModeMinutes[] {
  return modes.map((mode) => ({ ...commute(home, workplace, mode), mode }));
}

/** The first with the least of a number. `items` must not be empty. */
export function leastBy<T>(items: readonly T[], of: (item: T) => number): T {
  return items.reduce((best, item) => (of(item) < of(best) ? item : best));
}
