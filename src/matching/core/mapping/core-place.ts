import type { PlaceRef } from '../../../kernel/contract/index.js';
import type { CorePlace, PlacePoint } from '../model.js';

/** Finds a stated place; the geography feature's gazetteer has this shape. */
export interface PlaceResolver {
  resolve(place: PlaceRef): PlacePoint | undefined;
}

/** A stated place with its point where the gazetteer knows it; the country stands even where it does not. */
export function corePlace(
  place: PlaceRef | undefined,
  gazetteer: PlaceResolver,
): CorePlace | undefined {
  if (place === undefined) return undefined;
  const found = gazetteer.resolve(place);
  if (found === undefined) return { country: place.country };
  const { key, country, lat, lon } = found;
  return { country: place.country, at: { key, country, lat, lon } };
}
