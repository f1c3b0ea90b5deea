import type { PlaceRef } from '../../../kernel/contract/index.js';
import type { CorePlace, PlacePoint, ShiftTimes } from '../model.js';
import { shiftKey } from './shift-times.js';

/** Finds a stated place; the geography feature's gazetteer has this shape. */
export interface PlaceResolver {
  resolve(place: PlaceRef): PlacePoint | undefined;
}

/**
 * A stated place with its point: as the gazetteer knows it, else as its own coordinates say, so that an ad of a
 * feed for another region is far away and not a riddle. The country stands even where neither is known.
 */
export function corePlace(
  place: PlaceRef | undefined,
  gazetteer: PlaceResolver,
): CorePlace | undefined {
  if (place === undefined) return undefined;
  const found = gazetteer.resolve(place);
  if (found === undefined) return withOwnCoordinates(place);
  const { key, country, lat, lon } = found;
  return { country: place.country, at: { key, country, lat, lon } };
}

/** A place of work: where shifts are worked, a place of its own for each set of them. */
export function coreWorkplace(
  place: PlaceRef | undefined,
  shifts: readonly ShiftTimes[] | undefined,
  gazetteer: PlaceResolver,
): CorePlace | undefined {
  const found = corePlace(place, gazetteer);
  if (found?.at === undefined || shifts === undefined) return found;
  return { ...found, at: { ...found.at, key: `${found.at.key}${shiftKey(shifts)}`, shifts } };
}

function withOwnCoordinates({ country, lat, lon }: PlaceRef): CorePlace {
  if (lat === undefined || lon === undefined) return { country };
  return { country, at: { key: `@${lat.toFixed(4)},${lon.toFixed(4)}`, country, lat, lon } };
}
