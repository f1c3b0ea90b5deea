import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  loadCommuteEstimator,
  loadGazetteer,
  placeProblemReason,
  workCommute,
  type Gazetteer,
} from '../geography/index.js';
import { readProfile, readVacancy, type PlaceRef } from '../kernel/contract/index.js';
import { DomainError, type FieldProblem } from '../kernel/errors.js';
import { isLocalDate, localDateIn } from '../kernel/local-date.js';
import { projectRoot } from '../platform/paths.js';
import { createLinker, loadEscoDirectory, loadStarterTaxonomy } from '../taxonomy/index.js';
import {
  DEFAULT_SCORER_CONFIG,
  parseLegalRules,
  rankVacancy,
  toCoreProfile,
  toCoreVacancy,
  type CoreProfile,
  type MappingPorts,
  type MatchContext,
} from './core/index.js';
import { rankLines } from './rank-lines.js';
import { readJsonl, type Reject } from './read-jsonl.js';

export interface RankOptions {
  profiles: string;
  vacancies: string;
  taxonomy?: string;
  places?: string;
  today?: string;
  top: string;
  all: boolean;
}

/** The region's zone: `today` on the command line means the same day everywhere it runs. */
const ZONE = 'Europe/Paris';

/**
 * Ranks profiles for vacancies from files, one JSON line per pair on standard output. Lines that cannot
 * be used are told of on standard error; the command fails only when a file holds no usable line at all.
 * @throws DomainError `wrong-use`, `unreadable-file`, `nothing-to-rank`
 */
export async function run(options: RankOptions): Promise<void> {
  const { top, today } = readOptions(options);
  process.stdout.once('error', leaveQuietly);
  const { context, ports, gazetteer } = await loadContext(options, today);
  const profiles: CoreProfile[] = [];
  for await (const { id, value, line } of readJsonl(options.profiles, asProfile, reject)) {
    tellPlace(options.profiles, line, 'home', gazetteer, value.home);
    profiles.push(toCoreProfile(id, value, ports));
  }
  if (profiles.length === 0) throw nothingIn(options.profiles);
  let vacancies = 0;
  for await (const { id, value, line } of readJsonl(options.vacancies, asVacancy, reject)) {
    vacancies += 1;
    tellPlace(options.vacancies, line, 'workplace', gazetteer, value.workplace);
    const lists = rankVacancy(toCoreVacancy(id, value, ports), profiles, context);
    for (const line of rankLines(lists, top, options.all)) await print(JSON.stringify(line));
  }
  if (vacancies === 0) throw nothingIn(options.vacancies);
}

/** In files the id alone is required. */
const asProfile = (input: unknown) => readProfile(input, ['id']);
const asVacancy = (input: unknown) => readVacancy(input, ['id']);

function readOptions({ top, today }: RankOptions): { top: number; today: string } {
  const count = Number(top);
  if (!Number.isInteger(count) || count < 0) {
    throw wrongUse(`--top must be a whole number, not "${top}"`);
  }
  const isDay: boolean = today === undefined || isLocalDate(today);
  if (!isDay) {
    throw wrongUse(`--today must be an existing day, written YYYY-MM-DD, not "${today}"`);
  }
  return { top: count, today: today ?? localDateIn(new Date(), ZONE) };
}

async function loadContext(
  { taxonomy: folder, places }: RankOptions,
  today: string,
): Promise<{ context: MatchContext; ports: MappingPorts; gazetteer: Gazetteer }> {
  const taxonomy = folder === undefined ? loadStarterTaxonomy() : await loadEscoDirectory(folder);
  const gazetteer = await loadGazetteer({ file: places, onReject: tellLine });
  const commute = await loadCommuteEstimator();
  const table = join(projectRoot(), 'config', 'legal', 'regulated-professions.json');
  return {
    gazetteer,
    ports: { gazetteer, linker: createLinker(taxonomy) },
    context: {
      taxonomy,
      commute: (from, to, mode) => workCommute(commute, from, to, mode),
      legal: parseLegalRules(JSON.parse(await readFile(table, 'utf8'))),
      config: DEFAULT_SCORER_CONFIG,
      today,
    },
  };
}

const tellLine = (file: string, line: number, reason: string) => {
  process.stderr.write(`${file}:${line}: ${reason}\n`);
};
const reject: Reject = (file, line, problem) => tellLine(file, line, describe(problem));

/** The record goes in, its commutes unknown or long. */
function tellPlace(
  file: string,
  line: number,
  field: string,
  gazetteer: Gazetteer,
  ref?: PlaceRef,
) {
  const problem = ref && gazetteer.explain(ref).problem;
  if (problem !== undefined)
    tellLine(file, line, `${field}: ${placeProblemReason(problem.code)}; the record goes in`);
}

function describe({ field, message }: FieldProblem): string {
  return field === '' || message.startsWith(field) ? message : `${field}: ${message}`;
}

/** Whoever reads us may have seen enough (`| head`). */
function leaveQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}

async function print(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

const wrongUse = (message: string) => new DomainError('invalid', 'wrong-use', message);
const nothingIn = (file: string) =>
  new DomainError('invalid', 'nothing-to-rank', `${file} holds no usable line`);
