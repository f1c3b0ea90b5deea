import type { INestApplicationContext } from '@nestjs/common';
import {
  askRows,
  commuteSource,
  loadCommuteEstimator,
  Gazetteer,
  placeKey,
  shiftDeparts,
  writeBook,
  type AskedWorkplace,
  type Depart,
  type ResolvedPlace,
} from '../geography/index.js';
import { DomainError } from '../kernel/errors.js';
import { Settings } from '../platform/settings/settings.js';
import { Profiles } from '../profiles/index.js';
import { Vacancies } from '../vacancies/index.js';
import { toCoreVacancy, type MappingPorts, type PlacePoint } from './core/index.js';
import { MatchContexts } from './match-context.js';

/** The features' services over an open database, as every operator's command gets them. */
export interface CommandContext {
  app: INestApplicationContext;
  close(): Promise<void>;
}

/**
 * `commutes:ask FILE`: asks the operator's servers for the ways between all homes and workplaces in use and writes
 * them to a file, which `COMMUTES_FILE` then names. Prints what was asked as JSON.
 * @throws DomainError `no-server` where none is set, `no-commutes` where none knew any way; an older file stays then
 */
export async function run(file: string, openContext: () => Promise<CommandContext>): Promise<void> {
  const context = await openContext();
  try {
    const { app } = context;
    const settings = app.get(Settings);
    requireServer(settings);
    const homes = await homesInUse(app.get(Profiles), app.get(Gazetteer));
    const workplaces = await workplacesInUse(app.get(Vacancies), app.get(MatchContexts).ports);
    const source = commuteSource(settings, await loadCommuteEstimator(), (...trouble) => {
      const [server, what, message] = trouble;
      process.stderr.write(
        `the ${server} is ${what} (${message}): going on without it for a while\n`,
      );
    });
    const keys = homes.map(({ key }) => key);
    const rows = await writeBook(file, keys, askRows(source, homes, workplaces));
    const report = { homes: homes.length, workplaces: workplaces.length, rows };
    process.stdout.write(`${JSON.stringify(report)}\n`);
  } finally {
    await context.close();
  }
}

function requireServer({ routingUrl, transitUrl }: Settings): void {
  if (routingUrl !== undefined || transitUrl !== undefined) return;
  const message = 'ROUTING_URL or TRANSIT_URL must name a server that can be asked';
  throw new DomainError('invalid', 'no-server', message);
}

/** Places that people state by postal code; a position of one's own stays with the built-in estimate. */
async function homesInUse(profiles: Profiles, gazetteer: Gazetteer): Promise<ResolvedPlace[]> {
  const homes = new Map<string, ResolvedPlace>();
  for await (const { record } of profiles.forMatching()) {
    const home = record.home && gazetteer.resolve(record.home);
    if (home !== undefined && placeKey(home) !== undefined) homes.set(home.key, home);
  }
  return [...homes.values()];
}

async function workplacesInUse(
  vacancies: Vacancies,
  ports: MappingPorts,
): Promise<AskedWorkplace[]> {
  const found = new Map<string, PlacePoint & { departs: Set<Depart> }>();
  for await (const { id, record } of vacancies.forMatching()) {
    const at = toCoreVacancy(id, record, ports).workplace?.at;
    const key = at && placeKey(at);
    if (at === undefined || key === undefined) continue;
    const known = found.get(key) ?? { ...at, key, departs: new Set<Depart>(['off-peak']) };
    found.set(key, known);
    for (const { toWork, home } of (at.shifts ?? []).map(shiftDeparts)) {
      known.departs.add(toWork).add(home);
    }
  }
  return [...found.values()];
}
