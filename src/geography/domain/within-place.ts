import { type CommuteMode } from '../../kernel/vocabulary.js';

/** A place stands for a town or a postal code: nobody knows where in it the door is, to about this distance. */
const KNOWN_TO_KM = 1;

/** Minutes for a kilometre within a town. */
const PACE: Readonly<Record<CommuteMode, number>> = { car: 2, transit: 12, bike: 4, walk: 12 };

/** Minutes on the way within a place that two points closer than a kilometre do not show. */
export const minutesWithinPlace = (km: number, mode: CommuteMode): number =>
  km >= KNOWN_TO_KM ? 0 : (KNOWN_TO_KM - km) * PACE[mode];

/** Adds them to a whole row of minutes to places so many kilometres away. */
export function addMinutesWithinPlace(
  minutes: Float64Array,
  km: Float64Array,
  mode: CommuteMode,
): void {
  for (let i = 0; i < minutes.length; i += 1) {
    const near = km[i] ?? KNOWN_TO_KM;
    if (near < KNOWN_TO_KM) minutes[i] = (minutes[i] ?? 0) + minutesWithinPlace(near, mode);
  }
}
