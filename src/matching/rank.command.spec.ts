import { jest } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RankLine } from './rank-lines.js';
import { run } from './rank.command.js';

const folder = mkdtempSync(join(tmpdir(), 'rank-'));
afterAll(() => rmSync(folder, { recursive: true }));

const BAKER = 'http://data.europa.eu/esco/occupation/1aadb308-432a-4d01-b54b-b4f7f76dd419';
const NURSE = 'http://data.europa.eu/esco/occupation/8d3e8aaa-791b-4c75-a465-f3f827028f50';
const UNKNOWN_SKILL = 'http://data.europa.eu/esco/skill/not-there';

const person = {
  id: 'p1',
  home: { country: 'FR', postalCode: '67000' },
  maxCommuteMinutes: 60,
  commuteModes: ['car'],
  languages: [{ language: 'de', spoken: 'B2', written: 'B1' }],
  skills: [{ uri: UNKNOWN_SKILL }],
  occupations: [{ uri: BAKER }],
  contracts: ['permanent'],
  hours: { min: 30, max: 40 },
  availableFrom: '2026-12-01',
  drivingLicences: ['CE'],
  mayWorkIn: ['DE'],
  recognisedProfessions: [],
};
const job = {
  id: 'v1',
  title: 'Bäcker',
  titleLanguage: 'de',
  workplace: { country: 'DE', postalCode: '77694' },
  occupation: { uri: BAKER },
  skills: [{ uri: UNKNOWN_SKILL, need: 'essential' }],
  contract: 'permanent',
  hours: { min: 35, max: 40 },
  startsOn: '2027-01-01',
  closesOn: '2026-12-31',
  drivingLicences: ['B'],
};

async function rank(
  profiles: readonly unknown[],
  vacancies: readonly unknown[],
  options: { all?: boolean; top?: string; today?: string } = {},
): Promise<{ lines: RankLine[]; errors: string }> {
  const files = { profiles: join(folder, 'p.jsonl'), vacancies: join(folder, 'v.jsonl') };
  const text = (records: readonly unknown[]) =>
    records.map((r) => (typeof r === 'string' ? r : JSON.stringify(r))).join('\n');
  writeFileSync(files.profiles, text(profiles));
  writeFileSync(files.vacancies, text(vacancies));
  const [out, err]: string[][] = [[], []];
  const spies = [
    jest
      .spyOn(process.stdout, 'write')
      .mockImplementation((chunk) => (out?.push(String(chunk)), true)),
    jest
      .spyOn(process.stderr, 'write')
      .mockImplementation((chunk) => (err?.push(String(chunk)), true)),
  ];
  try {
    await run({ ...files, top: '20', all: false, today: '2026-11-23', ...options });
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
  const lines = (out ?? []).join('').split('\n').filter(Boolean);
  return { lines: lines.map((line) => JSON.parse(line) as RankLine), errors: (err ?? []).join('') };
}

describe('ranking from files', () => {
  it('fits a pair across the Rhine, with a commute over a crossing and a URI nobody knows kept', async () => {
    const { lines, errors } = await rank([person], [job]);
    expect(errors).not.toContain('jsonl');
    expect(lines).toHaveLength(1);
    const [line] = lines;
    expect(line).toMatchObject({ vacancy: 'v1', profile: 'p1', list: 'fits', rank: 1 });
    expect(line?.gates.map((gate) => gate.outcome)).toEqual(Array(10).fill('met'));
    expect(line?.gates[1]?.params.crossing).toEqual(expect.any(String));
    expect(line?.contributions[0]).toMatchObject({ name: 'skills', value: 1 });
    const points = line?.contributions.reduce((sum, c) => sum + Math.round(c.points * 1000), 0);
    expect(points).toBe(Math.round((line?.score ?? 0) * 1000));
  });

  it('bars the nurse whose qualification is not recognised, and asks who does not say', async () => {
    const nursing = { ...job, occupation: { uri: NURSE } };
    const silent = { ...person, id: 'p2', recognisedProfessions: undefined };
    const recognised = {
      ...person,
      id: 'p3',
      recognisedProfessions: [{ occupation: '2221', country: 'DE', state: 'recognised' }],
    };
    const { lines } = await rank([person, silent, recognised], [nursing], { all: true });
    const gate = (id: string) => lines.find((line) => line.profile === id)?.gates[3]?.outcome;
    expect([gate('p1'), gate('p2'), gate('p3')]).toEqual(['barred', 'unknown', 'met']);
  });

  it('needs nothing but an id', async () => {
    const { lines } = await rank([{ id: 'p' }], [{ id: 'v' }]);
    expect(lines).toMatchObject([{ list: 'fits', score: 0, contributions: [] }]);
  });

  it('depends on the day it is asked for', async () => {
    const late = await rank([person], [job], { today: '2027-01-01', all: true });
    expect(late.lines[0]).toMatchObject({ list: 'no', score: null, rank: null, contributions: [] });
  });

  it('tells what it leaves out and goes on', async () => {
    const { lines, errors } = await rank(
      [person, '{', { id: 7 }],
      [job, { id: 'v2', level: 'boss' }],
    );
    expect(lines).toHaveLength(1);
    expect(errors).toMatch(/p\.jsonl:2: is not JSON\n.*p\.jsonl:3: id .*\n.*v\.jsonl:2: level /);
  });

  it('says which places it does not know, without naming them, and goes on', async () => {
    const lost = { ...person, id: 'p2', home: { country: 'FR', postalCode: '99999' } };
    const away = { ...job, id: 'v2', workplace: { country: 'DE', lat: 52.52, lon: 13.4 } };
    const { lines, errors } = await rank([person, lost], [job, away], { all: true });
    expect(lines).toHaveLength(4);
    expect(errors).toMatch(/p\.jsonl:2: home: nobody knows this place; the record goes in\n/);
    expect(errors).toMatch(/v\.jsonl:2: workplace: the place lies outside the region/);
    expect(errors).not.toMatch(/99999|p\.jsonl:1|v\.jsonl:1/);
  });

  it('takes a limit of nought and one of ten hours for what they say, and refuses more', async () => {
    const limited = (id: string, maxCommuteMinutes: number) => ({
      ...person,
      id,
      maxCommuteMinutes,
    });
    const people = [limited('none', 0), limited('ten hours', 600), limited('more', 601)];
    const { lines, errors } = await rank(people, [job], { all: true });
    const commute = (id: string) => lines.find((line) => line.profile === id)?.gates[1]?.code;
    expect([commute('none'), commute('ten hours')]).toEqual(['too-far', 'within-limit']);
    expect(errors).toMatch(/p\.jsonl:3: maxCommuteMinutes must not be greater than 600/);
  });

  it('holds work in shifts against the way at their times', async () => {
    const rider = { ...person, commuteModes: ['transit'], maxCommuteMinutes: 90 };
    const late = { ...job, id: 'v2', shifts: { earliestStart: '14:00', latestEnd: '23:00' } };
    const { lines } = await rank([rider], [job, late], { all: true });
    const params = (id: string) => lines.find((line) => line.vacancy === id)?.gates[1]?.params;
    expect(params('v1')).not.toHaveProperty('toWork');
    const { toWork, home, minutes } = params('v2') as Record<string, number>;
    expect(toWork).toBe(params('v1')?.['minutes']);
    expect(home).toBeGreaterThan(toWork ?? Infinity);
    expect(minutes).toBe(home);
  });

  it.each([
    [{ top: 'many' }, 'wrong-use'],
    [{ top: '-1' }, 'wrong-use'],
    [{ today: '2026-02-30' }, 'wrong-use'],
  ])('refuses %j', async (options, code) => {
    await expect(rank([person], [job], options)).rejects.toMatchObject({ code });
  });

  it('fails where a file holds nothing to rank', async () => {
    await expect(rank(['x'], [job])).rejects.toMatchObject({ code: 'nothing-to-rank' });
  });
});
