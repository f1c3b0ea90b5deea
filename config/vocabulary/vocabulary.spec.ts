import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES, type Localised } from '../../src/kernel/locale.js';
import { projectRoot } from '../../src/platform/paths.js';

interface Concept {
  uri: string;
  labels: Localised;
  altLabels?: Partial<Record<string, string[]>>;
  broader?: string[];
}
interface Occupation extends Concept {
  iscoGroup: string;
  rome?: string[];
  kldb?: string[];
  skills: { uri: string; need: string }[];
  regulated?: Localised;
}
interface Group extends Concept {
  code: string;
}

const read = <T>(name: string): T =>
  JSON.parse(
    readFileSync(join(projectRoot(), 'config', 'vocabulary', `${name}.json`), 'utf8'),
  ) as T;

const { occupations, source } = read<{ source: string; occupations: Occupation[] }>('occupations');
const { skills } = read<{ skills: Concept[] }>('skills');
const { groups } = read<{ groups: Group[] }>('groups');

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';
const OCCUPATION_URI = new RegExp(`^http://data\\.europa\\.eu/esco/occupation/${UUID}$`);
const SKILL_URI = new RegExp(`^http://data\\.europa\\.eu/esco/skill/${UUID}$`);
const GROUP_URI = new RegExp(
  `^http://data\\.europa\\.eu/esco/(isco/C\\d{1,4}|isced-f/\\d{2,4}|skill/(${UUID}|[A-Z][0-9.]*))$`,
);

const uris = (concepts: readonly Concept[]) => new Set(concepts.map((c) => c.uri));
const all: readonly Concept[] = [...occupations, ...skills, ...groups];
const skillUris = uris(skills);
const groupUris = uris(groups);
const occupationUris = uris(occupations);

/** Texts that occur more than once as a label of one language. */
function repeated(concepts: readonly Concept[], lang: keyof Localised): string[] {
  const labels = concepts.map((c) => c.labels[lang].toLowerCase());
  return labels.filter((label, at) => labels.indexOf(label) !== at);
}

describe('the starter vocabulary', () => {
  it('is as large as promised', () => {
    expect(occupations.length).toBeGreaterThanOrEqual(150);
    expect(skills.length).toBeGreaterThanOrEqual(400);
    expect(source).toMatch(/ESCO/);
  });

  it('labels every concept in the three languages, without stray spaces', () => {
    const faulty = all.filter((c) =>
      LOCALES.some((lang) => !c.labels[lang] || c.labels[lang] !== c.labels[lang].trim()),
    );
    expect(faulty.map((c) => c.uri)).toEqual([]);
  });

  it('writes other wordings as filled lists of the three languages only', () => {
    const faulty = all.filter((c) =>
      Object.entries(c.altLabels ?? {}).some(
        ([lang, texts]) =>
          !(LOCALES as readonly string[]).includes(lang) ||
          texts === undefined ||
          texts.length === 0 ||
          texts.some((text) => text === '' || text !== text.trim()) ||
          new Set([...texts, c.labels[lang as keyof Localised]]).size !== texts.length + 1,
      ),
    );
    expect(faulty.map((c) => c.uri)).toEqual([]);
  });

  it.each(LOCALES)('never gives two concepts of one kind the same label (%s)', (lang) => {
    expect(repeated(occupations, lang)).toEqual([]);
    expect(repeated(skills, lang)).toEqual([]);
  });

  it('has well-formed URIs, each once', () => {
    expect(occupations.filter((o) => !OCCUPATION_URI.test(o.uri))).toEqual([]);
    expect(skills.filter((s) => !SKILL_URI.test(s.uri))).toEqual([]);
    expect(groups.filter((g) => !GROUP_URI.test(g.uri))).toEqual([]);
    expect(uris(all).size).toBe(all.length);
  });

  it('refers only to what is there', () => {
    const missing = [
      ...occupations.flatMap((o) => o.skills.map((s) => s.uri)).filter((u) => !skillUris.has(u)),
      ...occupations
        .flatMap((o) => o.broader ?? [])
        .filter((u) => !occupationUris.has(u) && !groupUris.has(u)),
      ...skills
        .flatMap((s) => s.broader ?? [])
        .filter((u) => !skillUris.has(u) && !groupUris.has(u)),
      ...groups.flatMap((g) => g.broader ?? []).filter((u) => !groupUris.has(u)),
      ...occupations
        .map((o) => `http://data.europa.eu/esco/isco/C${o.iscoGroup}`)
        .filter((u) => !groupUris.has(u)),
    ];
    expect(missing).toEqual([]);
  });

  it('has no circle in its hierarchy', () => {
    const broader = new Map(all.map((c) => [c.uri, c.broader ?? []]));
    const above = (uri: string, path: readonly string[]): string[] =>
      path.includes(uri)
        ? [uri]
        : (broader.get(uri) ?? []).flatMap((next) => above(next, [...path, uri]));
    expect(all.flatMap((c) => above(c.uri, []))).toEqual([]);
  });

  it('gives each occupation 5 to 12 skills, at least one of them essential', () => {
    const faulty = occupations.filter(
      (o) =>
        o.skills.length < 5 ||
        o.skills.length > 12 ||
        new Set(o.skills.map((s) => s.uri)).size !== o.skills.length ||
        !o.skills.some((s) => s.need === 'essential') ||
        o.skills.some((s) => s.need !== 'essential' && s.need !== 'optional'),
    );
    expect(faulty.map((o) => o.labels.en)).toEqual([]);
  });

  it('writes national codes in their national shape', () => {
    expect(occupations.flatMap((o) => o.rome ?? []).filter((c) => !/^[A-N]\d{4}$/.test(c))).toEqual(
      [],
    );
    expect(occupations.flatMap((o) => o.kldb ?? []).filter((c) => !/^\d{5}$/.test(c))).toEqual([]);
    expect(occupations.filter((o) => !/^\d{4}$/.test(o.iscoGroup))).toEqual([]);
  });

  it('words a note on regulation in the three languages', () => {
    const notes = occupations.flatMap((o) => (o.regulated ? [o.regulated] : []));
    expect(notes.length).toBeGreaterThan(0);
    expect(notes.filter((note) => LOCALES.some((lang) => !note[lang]))).toEqual([]);
  });
});
