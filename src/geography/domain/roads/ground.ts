import { type Depart } from '../commute.js';
import { kmBetween } from '../plane.js';
import { type Point } from '../places.js';
import { isInside } from '../region.js';
import { type CarModel, type ClassModel } from './car-model.js';
import { type RoadClass, type TerrainArea, type Town } from './road-data.js';

/** Time and length of a way. */
export interface Leg {
  readonly minutes: number;
  readonly km: number;
}

const SAMPLE_KM = 0.8;
const MAX_SAMPLES = 24;
const KM_PER_DEGREE = 111.2;

interface Disc extends Point {
  readonly radius: number;
  readonly thousands: number;
  readonly lonKm: number;
}

interface BoxedArea extends TerrainArea {
  readonly box: readonly [south: number, north: number, west: number, east: number];
}

/** What lies under a road: towns that slow it, hills that bend it. */
export class Ground {
  private readonly discs = new Map<number, Disc[]>();
  private readonly areas: readonly BoxedArea[];

  constructor(
    towns: readonly Town[],
    areas: readonly TerrainArea[],
    private readonly model: CarModel,
  ) {
    for (const town of towns) {
      const radius = model.town.radius * Math.sqrt(town.thousands);
      const lonKm = KM_PER_DEGREE * Math.cos((town.lat * Math.PI) / 180);
      const disc = { ...town, radius, lonKm };
      for (const cell of cellsOf(disc))
        this.discs.set(cell, [...(this.discs.get(cell) ?? []), disc]);
    }
    this.areas = areas.map((area) => ({ ...area, box: boxOf(area) }));
  }

  /** The way between two near points on one bank by ordinary roads. */
  ordinaryRoad(from: Point, to: Point, depart: Depart): Leg {
    const { plain, town } = this.model;
    return this.along(from, to, (point) => {
      const nearness = this.nearnessOfTown(point);
      if (nearness > 0) return [town.detour, this.townSpeed(nearness, depart)];
      const hills = this.hillsAt(point);
      return hills === undefined
        ? [plain.detour, plain.speed[depart]]
        : [hills.detour, Math.min(hills.speed, plain.speed[depart])];
    });
  }

  /** A stretch of a road of the net. Towns slow only the classes that lead through them. */
  stretch(from: Point, to: Point, roadClass: RoadClass, depart: Depart): Leg {
    const { detour, speed } = this.model.classes[roadClass];
    if (roadClass !== 'main' && roadClass !== 'mountain') {
      const km = kmBetween(from, to) * detour;
      return { km, minutes: (km / speed[depart]) * 60 };
    }
    return this.along(from, to, (point) => this.atMainRoad(point, { detour, speed }, depart));
  }

  /** Whether a point lies among hills. */
  isHilly(point: Point): boolean {
    return this.hillsAt(point) !== undefined;
  }

  /** Whether a point lies in a town. */
  isInTown(point: Point): boolean {
    return this.nearnessOfTown(point) > 0;
  }

  /** Minutes between the door and the moving car. */
  doorMinutes(point: Point): number {
    const { minutes, perTenfold } = this.model.door;
    let most = 0;
    for (const disc of this.discsAt(point)) {
      const nearness = nearnessTo(disc, point);
      if (nearness > 0 && disc.thousands > 5) {
        most = Math.max(most, nearness * perTenfold * Math.log10(disc.thousands / 5));
      }
    }
    return minutes + most;
  }

  private atMainRoad(point: Point, road: ClassModel, depart: Depart): [number, number] {
    const nearness = this.nearnessOfTown(point);
    const speed = road.speed[depart];
    if (nearness > 0) return [road.detour, Math.min(speed, this.townSpeed(nearness, depart))];
    if (this.hillsAt(point) === undefined) return [road.detour, speed];
    const hills = this.model.hillsOnMainRoads;
    return [road.detour * hills.detour, speed * hills.speed];
  }

  private townSpeed(nearness: number, depart: Depart): number {
    const { centre, edge } = this.model.town;
    return centre[depart] * nearness + edge[depart] * (1 - nearness);
  }

  /** 1 in the middle of a town, 0 at its edge and beyond. */
  private nearnessOfTown(point: Point): number {
    let most = 0;
    for (const disc of this.discsAt(point)) most = Math.max(most, nearnessTo(disc, point));
    return most;
  }

  private discsAt(point: Point): readonly Disc[] {
    return this.discs.get(cellAt(point.lat, point.lon)) ?? [];
  }

  private hillsAt(point: Point): TerrainArea | undefined {
    return this.areas.find((area) => isInBox(area.box, point) && isInside(area.outline, point));
  }

  private along(
    from: Point,
    to: Point,
    at: (point: Point) => readonly [detour: number, speed: number],
  ): Leg {
    const straight = kmBetween(from, to);
    const samples = Math.min(MAX_SAMPLES, Math.max(2, Math.ceil(straight / SAMPLE_KM)));
    const part = straight / samples;
    let km = 0;
    let minutes = 0;
    for (let i = 0; i < samples; i += 1) {
      const share = (i + 0.5) / samples;
      const [detour, speed] = at({
        lat: from.lat + (to.lat - from.lat) * share,
        lon: from.lon + (to.lon - from.lon) * share,
      });
      km += part * detour;
      minutes += ((part * detour) / speed) * 60;
    }
    return { km, minutes };
  }
}

/** Towns are looked up by cells of a fifth of a degree. */
const CELLS_PER_DEGREE = 5;
const ROW = 4096;

function cellAt(lat: number, lon: number): number {
  return Math.floor(lat * CELLS_PER_DEGREE) * ROW + Math.floor(lon * CELLS_PER_DEGREE);
}

function cellsOf(disc: Disc): ReadonlySet<number> {
  const north = disc.radius / KM_PER_DEGREE;
  const east = disc.radius / disc.lonKm;
  const corners = [-1, 1].flatMap((y) => [-1, 1].map((x) => [y * north, x * east] as const));
  // No disc is wider than a cell, so its corners lie in every cell that it touches.
  return new Set(corners.map(([y, x]) => cellAt(disc.lat + y, disc.lon + x)));
}

function nearnessTo(disc: Disc, point: Point): number {
  const north = Math.abs(disc.lat - point.lat) * KM_PER_DEGREE;
  if (north >= disc.radius) return 0;
  const east = Math.abs(disc.lon - point.lon) * disc.lonKm;
  if (east >= disc.radius) return 0;
  return Math.max(0, 1 - Math.sqrt(north * north + east * east) / disc.radius);
}

function boxOf({ outline }: TerrainArea): BoxedArea['box'] {
  const lats = outline.map(([lat]) => lat);
  const lons = outline.map(([, lon]) => lon);
  return [Math.min(...lats), Math.max(...lats), Math.min(...lons), Math.max(...lons)];
}

function isInBox([south, north, west, east]: BoxedArea['box'], { lat, lon }: Point): boolean {
  return lat >= south && lat <= north && lon >= west && lon <= east;
}
