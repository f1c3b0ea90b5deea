import { COUNTRIES, type Country } from '../../kernel/countries.js';
import { type PlaceRef } from '../../kernel/contract/parts.js';
import { foldName, likeness } from './fold.js';
import { type PlaceIndex, type IndexedRow } from './place-index.js';
import {
  type GazetteerRow,
  type PlaceAnswer,
  type PlaceProblem,
  type Point,
  type ResolvedPlace,
} from './places.js';
import { normalPostalCode } from './postal-code.js';
import { isInside, type Outline } from './region.js';
import { searchPlaces } from './search-places.js';
import { partsOf, type Territory } from './territory.js';

/** Below this likeness a name written beside a postal code is taken for a part of town we do not know. */
const SAME_NAME = 0.6;

/**
 * Finds places. Made once from its sources, then only read; only an import replaces what it knows.
 * A reference is resolved by its postal code first, then by the nearest name among the code's places,
 * else to the code's centre; coordinates are taken as they are given.
 */
export class Gazetteer {
  constructor(
    private index: PlaceIndex,
    private outline: Outline,
  ) {}

  /** Knows from now on what another one knows: after an import, for everyone who holds this one. */
  adopt(other: Gazetteer): void {
    this.index = other.index;
    this.outline = other.outline;
  }

  /** The place, or undefined when nobody knows it; `explain` says why. */
  resolve(ref: Readonly<PlaceRef>): ResolvedPlace | undefined {
    return this.explain(ref).place;
  }

  /** The place, or what is wrong with the reference. */
  explain(ref: Readonly<PlaceRef>): PlaceAnswer {
    const country = COUNTRIES.find((known) => known === ref.country);
    if (country === undefined) return refused('place-outside-region', { country: ref.country });
    if (ref.postalCode !== undefined && ref.postalCode.trim() !== '') {
      return this.byCode(country, ref.postalCode, ref.place);
    }
    if (ref.lat !== undefined && ref.lon !== undefined) {
      return this.byPosition(country, { lat: ref.lat, lon: ref.lon }, ref.place);
    }
    return this.byNameAlone(country, ref.place);
  }

  /**
   * Places whose name or postal code begins like the query, best known first; accents, case and
   * the other language's spelling do not matter ("strassburg" finds Strasbourg).
   * @param limit at most so many, 10 unless said
   */
  search(query: string, limit = 10): readonly ResolvedPlace[] {
    return searchPlaces(this.index.rows, query, limit).map((hit) => toPlace(hit.row, hit.code));
  }

  /** The largest place of a territory, to name it by; undefined for a whole country, or where none is known. */
  largestIn(territory: Territory): string | undefined {
    const { country, prefix } = partsOf(territory);
    if (prefix === undefined) return undefined;
    const inside = this.index.rows.filter(
      (row) => row.country === country && row.postalCodes.some((code) => code.startsWith(prefix)),
    );
    return mostPopulous(inside)?.name;
  }

  /** Whether the product knows this part of the world. */
  covers(point: Point): boolean {
    return isInside(this.outline, point);
  }

  private byCode(country: Country, written: string, name: string | undefined): PlaceAnswer {
    const code = normalPostalCode(country, written);
    const rows = this.index.byCode(country, code);
    if (rows.length === 0) return this.byUnknownCode(country, code, name);
    const named = name === undefined ? undefined : nearestName(rows, name);
    if (named !== undefined) return { place: toPlace(named, code) };
    const only = rows[0];
    if (only !== undefined && rows.length === 1) return { place: toPlace(only, code) };
    return { place: centreOf(rows, country, code) };
  }

  /** Codes of large customers and CEDEX codes are in no list of places: the name helps, within the code's area. */
  private byUnknownCode(country: Country, code: string, name: string | undefined): PlaceAnswer {
    const rows = name === undefined ? [] : this.index.byName(country, foldName(withoutCedex(name)));
    const area = code.slice(0, 2);
    const near = rows.filter((row) => row.postalCodes.some((known) => known.startsWith(area)));
    const best = mostPopulous(near);
    if (best !== undefined) return { place: toPlace(best) };
    return refused('place-unknown', { country, postalCode: code });
  }

  private byPosition(country: Country, point: Point, name: string | undefined): PlaceAnswer {
    if (!this.covers(point)) return refused('place-outside-region', { ...point });
    const key = `@${point.lat.toFixed(4)},${point.lon.toFixed(4)}`;
    return { place: { key, name: name ?? key.slice(1), country, lat: point.lat, lon: point.lon } };
  }

  private byNameAlone(country: Country, name: string | undefined): PlaceAnswer {
    if (name === undefined || name.trim() === '') return refused('place-incomplete', { country });
    const best = mostPopulous(this.index.byName(country, foldName(name)));
    return best === undefined
      ? refused('place-unknown', { country, place: name })
      : { place: toPlace(best) };
  }
}

function refused(code: PlaceProblem['code'], params: PlaceProblem['params']): PlaceAnswer {
  return { problem: { code, params } };
}

const withoutCedex = (name: string) => name.replace(/\bcedex\b.*$/i, '');

function nearestName(rows: readonly IndexedRow[], name: string): IndexedRow | undefined {
  const wanted = foldName(withoutCedex(name));
  let best: IndexedRow | undefined;
  let bestLikeness = SAME_NAME;
  for (const row of rows) {
    const alike = Math.max(...row.folded.map((known) => likeness(known, wanted)));
    if (alike > bestLikeness || (best === undefined && alike === SAME_NAME)) {
      best = row;
      bestLikeness = alike;
    }
  }
  return best;
}

function mostPopulous(rows: readonly IndexedRow[]): IndexedRow | undefined {
  return rows.reduce<IndexedRow | undefined>(
    (best, row) => (best === undefined || row.population > best.population ? row : best),
    undefined,
  );
}

/** The middle of a code's places, each counted by its people where they are known; named after the largest. */
function centreOf(rows: readonly IndexedRow[], country: Country, code: string): ResolvedPlace {
  let weights = 0;
  let lat = 0;
  let lon = 0;
  for (const row of rows) {
    const weight = row.population + 1;
    weights += weight;
    lat += row.lat * weight;
    lon += row.lon * weight;
  }
  const name = mostPopulous(rows)?.name ?? code;
  const key = `${country}-${code}`;
  return { key, name, country, postalCode: code, lat: lat / weights, lon: lon / weights };
}

function toPlace(row: GazetteerRow, code = row.postalCodes[0]): ResolvedPlace {
  const slug = foldName(row.name).replaceAll(' ', '-');
  const place = { name: row.name, country: row.country, lat: row.lat, lon: row.lon };
  return code === undefined
    ? { key: `${row.country}-${slug}`, ...place }
    : { key: `${row.country}-${code}-${slug}`, postalCode: code, ...place };
}
