import type { FieldProblem } from '../errors.js';
import type { PlaceRef } from './parts.js';

/** A place is named by a postal code, by a name, or by both coordinates. */
export function placeProblems(field: string, place: PlaceRef | undefined): FieldProblem[] {
  if (place === undefined) return [];
  const coordinates = place.lat !== undefined && place.lon !== undefined;
  if (coordinates || place.postalCode !== undefined || place.place !== undefined) return [];
  return [{ field, code: 'isPlace', message: `${field} needs a postalCode, or lat and lon` }];
}

/** The lower end of a range does not lie above its upper end. */
export function rangeProblems(
  field: string,
  range: { min?: number; max?: number } | undefined,
): FieldProblem[] {
  if (range?.min === undefined || range.max === undefined || range.min <= range.max) return [];
  return [{ field, code: 'isRange', message: `${field}.min is above ${field}.max` }];
}
