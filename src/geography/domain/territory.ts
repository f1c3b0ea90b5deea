/** Country and the first two digits of a place's postal code, e.g. `FR-67`; the country alone where no code is known. */
export type Territory = string;

const CODED = /^([A-Z]{2})-(\d{2})\d+/;
const PREFIX = /^([A-Z]{2})-(\d{2})$/;

/**
 * The territory that a place counts for: in France these digits name the département (Monaco's and some
 * border communes' codes apart), in Germany the Leitregion of the post, in Switzerland the route area. No
 * finer division is known of every place, and none of ours would be.
 * @param key a place's key, see `ResolvedPlace`
 */
export function territoryOf(country: string, key: string | undefined): Territory {
  const found = CODED.exec(key ?? '');
  return found === null ? country : `${found[1]}-${found[2]}`;
}

/** Country and digits of a territory; no digits where it is a whole country. */
export function partsOf(territory: Territory): { country: string; prefix?: string } {
  const found = PREFIX.exec(territory);
  return found === null ? { country: territory } : { country: found[1]!, prefix: found[2]! };
}
