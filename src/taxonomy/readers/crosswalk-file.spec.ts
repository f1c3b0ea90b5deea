import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OCC } from '../../../test/support/small-esco.js';
import { readCrosswalk } from './crosswalk-file.js';

function fileOf(...lines: string[]): string {
  const file = join(mkdtempSync(join(tmpdir(), 'crosswalk-')), 'table.csv');
  writeFileSync(file, lines.join('\n'));
  return file;
}

describe('a mapping table', () => {
  it.each([
    [
      'ESCO first, commas, a preamble',
      [
        'Classification 1 Name,ESCO',
        'Classification 2 Name,AMS Berufssystematik (6-Steller)',
        'Classification 1 URI,Classification 1 ID,Classification 1 PrefLabel,Classification 2 ID,Mapping relation',
        `${OCC}baker,7512.1,Bäcker,110101,skos:narrowMatch`,
      ],
      { scheme: 'ams', code: '110101', relation: 'narrow' },
    ],
    [
      'ESCO last, semicolons, other words',
      [
        'Code ROME;Intitulé ROME;Type de relation;URI ESCO',
        `D1102;Boulangerie;exactMatch;${OCC}baker`,
      ],
      { scheme: 'rome', code: 'D1102', relation: 'exact' },
    ],
    [
      'tabs, German headings',
      [
        'KldB-Nummer\tBezeichnung\tESCO-Code\tESCO-URI\tBeziehung',
        `29222\tBäcker/in\t7512.1\t${OCC}baker\tclose`,
      ],
      { scheme: 'kldb', code: '29222', relation: 'close' },
    ],
  ])('is understood by its headings: %s', async (_what, lines, expected) => {
    const { rows, rejected } = await readCrosswalk(fileOf(...lines));
    expect(rejected).toEqual([]);
    expect(rows).toEqual([expect.objectContaining({ ...expected, uri: `${OCC}baker` })]);
  });

  it.each([
    ['no ESCO URI', ['ROME;relation', 'D1102;exact'], /holds no ESCO URI/],
    [
      'no relation',
      ['ROME code;ESCO URI', `D1102;${OCC}baker`],
      /no column for the relation \(its headings: ROME code \| ESCO URI\)/,
    ],
    [
      'no classification named',
      ['Code;Relation;URI', `1;exact;${OCC}baker`],
      /name them with --scheme \(rome, kldb/,
    ],
  ])('is refused with %s', async (_what, lines, message) => {
    await expect(readCrosswalk(fileOf(...lines))).rejects.toThrow(message);
  });

  it('takes the classification from the operator, and only one there is', async () => {
    const file = fileOf('Code;Relation;URI', `1;exact;${OCC}baker`);
    expect((await readCrosswalk(file, 'AVAM')).scheme).toBe('avam');
    await expect(readCrosswalk(file, 'onisep')).rejects.toThrow(/name them with --scheme/);
    await expect(readCrosswalk('/nowhere.csv')).rejects.toThrow(/cannot be read \(ENOENT\)/);
  });
});
