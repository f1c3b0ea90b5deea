import type { Vacancy } from './persistence/vacancy.entity.js';

/** Where a vacancy's work is, as competence by territory is asked: country, and postal code where there is one. */
export function placeOfWork({
  country,
  placeKey,
  record,
}: Pick<Vacancy, 'country' | 'placeKey' | 'record'>): {
  country: string;
  postalCode?: string;
} {
  // The key of a place that the gazetteer knows holds its code: `FR-67000-strasbourg`.
  const postalCode =
    record.workplace?.postalCode ?? /^[A-Z]{2}-(\d{4,5})/.exec(placeKey ?? '')?.[1];
  return { country, ...(postalCode !== undefined && { postalCode }) };
}
