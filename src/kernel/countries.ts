/** The countries of the region, as ISO 3166-1 alpha-2 codes. */
export const COUNTRIES = ['FR', 'DE', 'CH'] as const;
export type Country = (typeof COUNTRIES)[number];
