import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  demoProfiles,
  DEMO_TODAY,
  demoTrainings,
  demoVacancies,
} from '../../test/support/demo-data.js';
import { loadCommuteEstimator, loadGazetteer } from '../../src/geography/index.js';
import { cefrStep, type CefrLevel } from '../../src/kernel/cefr.js';
import { readProfile, readVacancy } from '../../src/kernel/contract/index.js';
import {
  CHANNELS,
  GATE_NAMES,
  MATCH_LISTS,
  type GateName,
  type GateOutcome,
} from '../../src/kernel/vocabulary.js';
import {
  DEFAULT_SCORER_CONFIG,
  evaluatePair,
  parseLegalRules,
  toCoreProfile,
  toCoreVacancy,
  type CoreProfile,
  type CoreVacancy,
  type EvaluatedPair,
  type MatchContext,
} from '../../src/matching/core/index.js';
import { projectRoot } from '../../src/platform/paths.js';
import { createLinker, loadStarterTaxonomy } from '../../src/taxonomy/index.js';

/** What each gate can answer at all: a closed door cannot be half open. */
const POSSIBLE: Readonly<Record<GateName, readonly GateOutcome[]>> = {
  language: ['met', 'conditional', 'short', 'unknown'],
  commute: ['met', 'short', 'unknown'],
  'work-permission': ['met', 'unknown', 'barred'],
  'regulated-profession': ['met', 'conditional', 'unknown', 'barred'],
  contract: ['met', 'unknown', 'barred'],
  hours: ['met', 'short', 'unknown'],
  'driving-licence': ['met', 'conditional', 'short', 'unknown'],
  'start-date': ['met', 'short', 'unknown'],
  'vacancy-open': ['met', 'barred'],
  consent: ['met', 'barred'],
};
const DIRECTIONS = ['FR>DE', 'DE>FR', 'FR>CH', 'CH>FR', 'DE>CH', 'CH>DE'];
/** A score from which a pair is a job in the person's own line of work. */
const REAL_FIT = 60;

interface Pair extends EvaluatedPair {
  direction: string;
  channel: unknown;
}

let pairs: Pair[];

async function contextAndPorts() {
  const gazetteer = await loadGazetteer();
  const estimator = await loadCommuteEstimator();
  const taxonomy = loadStarterTaxonomy();
  const rules = join(projectRoot(), 'config', 'legal', 'regulated-professions.json');
  const context: MatchContext = {
    taxonomy,
    commute: (from, to, mode) => estimator.estimate(from, to, mode),
    legal: parseLegalRules(JSON.parse(readFileSync(rules, 'utf8'))),
    config: DEFAULT_SCORER_CONFIG,
    today: DEMO_TODAY,
  };
  return { context, ports: { gazetteer, linker: createLinker(taxonomy) } };
}

beforeAll(async () => {
  const { context, ports } = await contextAndPorts();
  const profiles = demoProfiles().map(({ account, profile }): CoreProfile => {
    const read = readProfile(profile, []);
    if (!read.ok) throw new Error(account);
    return toCoreProfile(account, read.value, ports);
  });
  const vacancies = demoVacancies().map(({ key, vacancy }): [CoreVacancy, unknown] => {
    const read = readVacancy(vacancy, []);
    if (!read.ok) throw new Error(key);
    return [toCoreVacancy(key, read.value, ports), vacancy['channel']];
  });
  pairs = profiles.flatMap((profile) =>
    vacancies.map(([vacancy, channel]) => ({
      ...evaluatePair(profile, vacancy, context),
      direction: `${profile.home?.country}>${vacancy.workplace?.country}`,
      channel,
    })),
  );
}, 60_000);

const pairOf = (profile: string, vacancy: string): Pair | undefined =>
  pairs.find((pair) => pair.profile === profile && pair.vacancy === vacancy);
const ofSeeker = (list: string) =>
  pairs.filter((p) => p.profile === 'seeker' && p.list === list && p.fit.score >= REAL_FIT);

describe('what the demonstration region shows', () => {
  it.each(MATCH_LISTS)('has pairs in the list %s', (list) => {
    expect(pairs.filter((pair) => pair.list === list).length).toBeGreaterThan(0);
  });

  it.each(GATE_NAMES.flatMap((gate) => POSSIBLE[gate].map((outcome) => [gate, outcome] as const)))(
    'has a pair whose gate %s is %s',
    (gate, outcome) => {
      const found = pairs.some((pair) =>
        pair.gates.some((answer) => answer.name === gate && answer.outcome === outcome),
      );
      expect(found).toBe(true);
    },
  );

  it.each(DIRECTIONS)('has a real fit and something within reach or conditional, %s', (way) => {
    const there = pairs.filter((pair) => pair.direction === way);
    expect(there.some((p) => p.list === 'fits' && p.fit.score >= REAL_FIT)).toBe(true);
    expect(there.some((p) => p.list === 'within-reach' || p.list === 'fits-if')).toBe(true);
  });

  it.each(CHANNELS)('has a real fit through the channel %s', (channel) => {
    const fits = pairs.filter((p) => p.list === 'fits' && p.fit.score >= REAL_FIT);
    expect(fits.some((pair) => pair.channel === channel)).toBe(true);
  });

  it('has something in every list for the job seeker of the demonstration', () => {
    const fits = ofSeeker('fits');
    expect(fits.length).toBeGreaterThanOrEqual(3);
    expect(fits.map((pair) => pair.vacancy)).toContain('kehl-lager');
    expect(ofSeeker('fits-if').length).toBeGreaterThanOrEqual(1);
    expect(ofSeeker('to-clear').length).toBeGreaterThanOrEqual(1);
    expect(ofSeeker('within-reach').length).toBeGreaterThanOrEqual(1);
  });

  it('has a course that takes the job seeker to a job within reach before it starts', () => {
    const [pair] = ofSeeker('within-reach');
    const gate = pair?.gates.find((answer) => answer.name === 'language');
    const missing = gate?.params['missing'] as {
      language: string;
      skill: string;
      need: CefrLevel;
    }[];
    const startsOn = demoVacancies().find((v) => v.key === pair?.vacancy)?.vacancy['startsOn'];
    const courses = demoTrainings().filter(({ teaches, sessions }) => {
      const taught = teaches.flatMap((t) => (t.kind === 'language' ? [t] : []));
      const covers = missing.every(({ language, skill, need }) =>
        taught.some(
          (t) =>
            t.language === language &&
            t.modes.includes(skill) &&
            cefrStep(t.level as CefrLevel) >= cefrStep(need),
        ),
      );
      return covers && sessions.some((s) => typeof startsOn === 'string' && s.endsOn <= startsOn);
    });
    expect(courses.map((course) => course.key)).toContain('deutsch-b1');
  });
});

/** Rows of the table in README.md: case, person, vacancy, list, `gate: outcome` or a dash. */
const readme = readFileSync(join(projectRoot(), 'config', 'demo', 'README.md'), 'utf8');
const rows = readme
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('`', '')))
  .filter((cells) => cells.length === 7 && !cells.includes('vacancy') && !cells[1]?.startsWith('-'))
  .map(([, what = '', person = '', vacancy = '', list = '', gate = '']) => ({
    what,
    person,
    vacancy,
    list,
    gate,
  }));

describe('the table of cases in the README', () => {
  it('is there', () => expect(rows.length).toBeGreaterThan(30));

  it.each(rows)('tells the truth: $what ($person, $vacancy)', ({ person, vacancy, list, gate }) => {
    const pair = pairOf(person, vacancy);
    expect(pair?.list).toBe(list);
    for (const stated of gate === '—' ? [] : gate.split(', ')) {
      const [name, outcome] = stated.split(': ');
      const answer = pair?.gates.find((one) => one.name === name);
      expect([stated, answer?.outcome]).toEqual([stated, outcome]);
    }
  });
});
