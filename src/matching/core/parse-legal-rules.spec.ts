import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { bakery } from '../../../test/support/matching/small-taxonomy.js';
import { projectRoot } from '../../platform/paths.js';
import type { DomainError } from '../../kernel/errors.js';
import { rulesFor } from './legal-rules.js';
import { parseLegalRules } from './parse-legal-rules.js';

interface Table {
  sources: Record<string, { date: string }>;
  professions: { label: { de: string }; rows: { country: string; source: string }[] }[];
}
const file = join(projectRoot(), 'config/legal/regulated-professions.json');
const table = () => JSON.parse(readFileSync(file, 'utf8')) as Table;
const legal = parseLegalRules(table());
const binding = (occupation: string, country: string) =>
  rulesFor(legal, bakery, occupation, country)
    .filter(({ row }) => row.appliesTo === 'employee')
    .map(({ profession }) => profession.id);

const NURSE = 'http://data.europa.eu/esco/occupation/8d3e8aaa-791b-4c75-a465-f3f827028f50';
const BAKER = 'http://data.europa.eu/esco/occupation/1aadb308-432a-4d01-b54b-b4f7f76dd419';
const ARCHITECT = 'http://data.europa.eu/esco/occupation/8c3f536e-ba66-4321-ba40-363dc39f129b';

describe('the table of regulated professions', () => {
  it.each(['FR', 'DE', 'CH'])('binds the employed nurse in %s', (country) => {
    expect(binding(NURSE, country)).toEqual(['nurse']);
  });
  it('binds the master-craftsman rule to the business alone', () => {
    const [rule] = rulesFor(legal, bakery, BAKER, 'DE');
    expect(rule?.row.appliesTo).toBe('self-employed');
    expect(binding(BAKER, 'DE')).toEqual([]);
  });
  it('reserves the architect’s title, not the work', () => {
    expect(rulesFor(legal, bakery, ARCHITECT, 'DE')[0]?.row.appliesTo).toBe('title-only');
    expect(rulesFor(legal, bakery, ARCHITECT, 'CH')).toEqual([]);
  });
  it('has each profession once, and a dated source for each row', () => {
    const ids = legal.professions.map((profession) => profession.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { rows } of legal.professions) {
      for (const { source } of rows) expect(source.url).toMatch(/^https:\/\//);
    }
  });

  const esco = join(projectRoot(), '../shared/data/esco/occupations_en.csv');
  const known = existsSync(esco) ? it : it.skip;
  known('names occupations that ESCO has, and all that ESCO’s own note calls regulated', () => {
    const rows: { conceptUri: string; iscoGroup: string; regulatedProfessionNote: string }[] =
      parse(readFileSync(esco), { columns: true, relax_quotes: true });
    const uris = new Set(rows.map((row) => row.conceptUri));
    const listed = legal.professions.flatMap((profession) => profession.occupations);
    expect(listed.filter((uri) => !uris.has(uri))).toEqual([]);
    // ESCO marks one operator of coating machines regulated: a slip, for no country regulates it.
    const slip = 'http://data.europa.eu/esco/occupation/02b5b7b0-b856-4ac7-924c-8c35c7880b2a';
    const noted = rows.filter((row) => row.regulatedProfessionNote.endsWith('/regulated'));
    expect(noted.map((row) => row.conceptUri).filter((uri) => !listed.includes(uri))).toEqual([
      slip,
    ]);
  });

  it('says which field is wrong', () => {
    const broken = table();
    const [first, second, third] = broken.professions;
    Object.assign(first?.rows[0] ?? {}, { country: 'LU' });
    Object.assign(second?.label ?? {}, { de: '' });
    Object.assign(third?.rows[0] ?? {}, { source: 'nowhere' });
    Object.assign(broken.sources['de-hwo'] ?? {}, { date: '2026-02-30' });
    const fields = () => {
      try {
        parseLegalRules(broken);
        return [];
      } catch (error) {
        return (error as DomainError).problems.map((problem) => problem.field);
      }
    };
    expect(fields()).toEqual([
      'sources.de-hwo.date',
      'professions[0].rows[0].country',
      'professions[1].label.de',
      'professions[2].rows[0].source',
    ]);
  });
});
