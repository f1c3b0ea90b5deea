import { type Country } from '../../kernel/countries.js';

const LENGTH: Readonly<Record<Country, number>> = { FR: 5, DE: 5, CH: 4 };

/**
 * A postal code as the sources write it: `" F-8000 "` and `"08000"` are one French code,
 * spaces and country marks dropped, a lost leading zero put back. CEDEX marks are dropped too.
 */
export function normalPostalCode(country: Country, written: string): string {
  const digits = written.replace(/\bcedex\b.*$/i, '').replace(/\D/g, '');
  return digits.padStart(LENGTH[country], '0');
}
