import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PlacePoint } from '../../../src/matching/core/index.js';
import { projectRoot } from '../../../src/platform/paths.js';
import type { Chance } from '../../support/matching/random.js';

/** Around the Rhine from Karlsruhe to Basel: where the partnership's people live and work. */
const BOX = { south: 47.35, north: 49.15, west: 6.95, east: 8.65 };
/** A commune whose people are not counted in the built-in places still has some. */
const VILLAGE = 400;
/** Germany's and Switzerland's built-in places are towns; their villages are made up around them. */
const VILLAGES_PER_TOWN = 3;

export interface Populated extends PlacePoint {
  readonly people: number;
}

/** Real towns and communes of the region with their people; villages about German and Swiss towns. */
export function regionPlaces(chance: Chance): Populated[] {
  const file = join(projectRoot(), 'config', 'geography', 'places.tsv');
  const towns = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'))
    .map(([country = '', codes = '', name = '', lat = '', lon = '', people = '']) => ({
      key: `${country} ${codes} ${name}`,
      country,
      lat: Number(lat),
      lon: Number(lon),
      people: Number(people) || VILLAGE,
    }))
    .filter(
      ({ lat, lon }) => lat > BOX.south && lat < BOX.north && lon > BOX.west && lon < BOX.east,
    );
  const villages = towns
    .filter(({ country }) => country !== 'FR')
    .flatMap((town) =>
      Array.from({ length: VILLAGES_PER_TOWN }, (_, i) => ({
        ...town,
        key: `${town.key} ${i}`,
        lat: town.lat + (chance.next() - 0.5) * 0.09,
        lon: town.lon + (chance.next() - 0.5) * 0.12,
        people: VILLAGE * 2,
      })),
    );
  return [...towns, ...villages];
}

/** Draws places as often as their weight says. */
export class PlaceLottery {
  private readonly sums: number[] = [];
  private total = 0;

  constructor(
    private readonly places: readonly Populated[],
    weight: (people: number) => number,
  ) {
    for (const { people } of places) this.sums.push((this.total += weight(people)));
  }

  draw(chance: Chance): Populated {
    const at = chance.next() * this.total;
    let [low, high] = [0, this.sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.sums[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    const place = this.places[low];
    if (place === undefined) throw new Error('no places');
    return place;
  }
}
