import { Chance } from '../../support/matching/random.js';
import { Population, SIDE_KM, type Person, type Spot } from './people.js';

/** What one territory holds, in people and jobs of the whole. */
export interface Territory {
  /** Everyone who lives there, and everyone from outside who can reach it. */
  readonly profiles: number;
  readonly residents: number;
  readonly vacancies: number;
  /** Share of the map. */
  readonly area: number;
}

interface Cell {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** People and jobs drawn; each stands for many. */
const DRAWN_PEOPLE = 100_000;
const DRAWN_JOBS = 50_000;
/** Borders follow history, not arithmetic: a cut leaves between so much and the rest on one side. */
const LEAST_SHARE = 0.3;

/**
 * Cuts the map into territories again and again, the fullest first, and counts who belongs where: a vacancy to the
 * territory of its workplace, a profile to every territory that its reach touches.
 */
export function cutTerritories(
  count: number,
  { profiles, vacancies }: { profiles: number; vacancies: number },
  seed: number,
): Territory[] {
  const chance = new Chance(seed);
  const map = new Population(chance);
  const people = Array.from({ length: DRAWN_PEOPLE }, () => map.person());
  const jobs = Array.from({ length: DRAWN_JOBS }, () => map.job());
  const cells = cut(count, people, chance);
  const perPerson = profiles / people.length;
  const perJob = vacancies / jobs.length;
  return cells.map((cell) => ({
    profiles: people.filter((person) => isReached(cell, person)).length * perPerson,
    residents: people.filter((person) => holds(cell, person)).length * perPerson,
    vacancies: jobs.filter((job) => holds(cell, job)).length * perJob,
    area: ((cell.right - cell.left) * (cell.bottom - cell.top)) / SIDE_KM ** 2,
  }));
}

function cut(count: number, people: readonly Person[], chance: Chance): Cell[] {
  const parts = [{ cell: { left: 0, top: 0, right: SIDE_KM, bottom: SIDE_KM }, people }];
  while (parts.length < count) {
    parts.sort((a, b) => b.people.length - a.people.length);
    const part = parts.shift();
    if (part === undefined) break;
    const { cell } = part;
    const wide = cell.right - cell.left > cell.bottom - cell.top;
    const along = (spot: Spot) => (wide ? spot.x : spot.y);
    const sorted = part.people.map(along).sort((a, b) => a - b);
    const share = LEAST_SHARE + chance.next() * (1 - 2 * LEAST_SHARE);
    const at = sorted[Math.floor(sorted.length * share)] ?? 0;
    const [near, far] = wide
      ? [
          { ...cell, right: at },
          { ...cell, left: at },
        ]
      : [
          { ...cell, bottom: at },
          { ...cell, top: at },
        ];
    parts.push({ cell: near, people: part.people.filter((spot) => along(spot) < at) });
    parts.push({ cell: far, people: part.people.filter((spot) => along(spot) >= at) });
  }
  return parts.map(({ cell }) => cell);
}

const holds = ({ left, top, right, bottom }: Cell, { x, y }: Spot) =>
  x >= left && x < right && y >= top && y < bottom;

/** Whether the circle of someone's reach touches a cell. */
function isReached(cell: Cell, { x, y, reachKm }: Person): boolean {
  const east = Math.max(cell.left - x, 0, x - cell.right);
  const south = Math.max(cell.top - y, 0, y - cell.bottom);
  return east * east + south * south <= reachKm * reachKm;
}
