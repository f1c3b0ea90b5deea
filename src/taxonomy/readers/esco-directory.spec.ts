import { Taxonomy } from '../domain/taxonomy.js';
import { OCC, SKILL, SMALL_ESCO, writeSmallEsco } from '../../../test/support/small-esco.js';
import { readWholeEsco } from './esco-directory.js';

const read = async (changes = {}) => readWholeEsco(writeSmallEsco(changes));
const isco = (code: string) => `http://data.europa.eu/esco/isco/C${code}`;

describe('an ESCO download', () => {
  it('becomes concepts with names in each of its languages', async () => {
    const { data, locales } = await read();
    const taxonomy = new Taxonomy(data);
    expect(locales).toEqual(['fr', 'de']);
    expect(taxonomy.label(`${OCC}baker`, 'de')).toBe('Bäcker/Bäckerin');
    expect(taxonomy.record(`${OCC}baker`)?.altLabels.fr).toEqual([
      'ouvrier boulanger',
      'ouvrière boulangère',
    ]);
    expect(taxonomy.concept(`${OCC}baker`)).toMatchObject({
      kind: 'occupation',
      iscoGroup: '7512',
    });
  });

  it('hangs each occupation into ISCO, by the relations or by its own column', async () => {
    const taxonomy = new Taxonomy((await read()).data);
    expect(taxonomy.broader(`${OCC}baker`)).toEqual([isco('7512')]);
    expect(taxonomy.broader(`${OCC}pastry`)).toEqual([isco('7512')]);
    expect(taxonomy.broader(isco('7512'))).toEqual([isco('751')]);
  });

  it('relates skills once each, and counts relations to what is not there', async () => {
    const { data, danglingRelations } = await read();
    const taxonomy = new Taxonomy(data);
    expect(taxonomy.skillsOf(`${OCC}baker`)).toEqual([
      { uri: `${SKILL}dough`, essential: true },
      { uri: `${SKILL}bread`, essential: true },
    ]);
    expect(danglingRelations).toBe(1);
  });

  it('keeps a note on recognition unless it says that there is nothing to note', async () => {
    const taxonomy = new Taxonomy((await read()).data);
    expect(taxonomy.regulatedNote(`${OCC}baker`)).toBeUndefined();
    expect(taxonomy.regulatedNote(`${OCC}pastry`)).toContain('professions réglementées');
  });

  it('reads the files of version 1.0, whose relations carry no language', async () => {
    const name = 'occupationSkillRelations_en.csv';
    const { data } = await read({
      [name]: undefined,
      'occupationSkillRelations.csv': SMALL_ESCO[name],
    });
    expect(new Taxonomy(data).skillsOf(`${OCC}baker`)).toHaveLength(2);
  });

  it('leaves out what ESCO has withdrawn', async () => {
    const skills = [
      'conceptUri,preferredLabel,status',
      `${SKILL}dough,préparer la pâte,released`,
      `${SKILL}old,traire à la main,obsolete`,
    ].join('\n');
    const taxonomy = new Taxonomy((await read({ 'skills_fr.csv': skills })).data);
    expect(taxonomy.has(`${SKILL}dough`)).toBe(true);
    expect(taxonomy.has(`${SKILL}old`)).toBe(false);
  });
});

describe('a broken ESCO download is refused', () => {
  it.each([
    ['names the files a half folder lacks', { 'skills_de.csv': undefined }, /lacks skills_de\.csv/],
    [
      'names a missing relation file',
      { 'skillSkillRelations_en.csv': undefined },
      /lacks skillSkillRelations_/,
    ],
    [
      'names file and column',
      { 'occupations_fr.csv': 'conceptUri,label\nx,y' },
      /occupations_fr\.csv lacks the column "preferredLabel", "iscoGroup"/,
    ],
    ['names an empty file', { 'skills_fr.csv': '' }, /skills_fr\.csv holds no rows/],
    [
      'names the line at which a file is cut off',
      { 'occupations_de.csv': SMALL_ESCO['occupations_de.csv']!.slice(0, -30) },
      /occupations_de\.csv is broken at line/,
    ],
  ])('%s', async (_what, changes, message) => {
    await expect(read(changes)).rejects.toThrow(message);
  });

  it('says that a folder cannot be read, or is none of ESCO', async () => {
    await expect(readWholeEsco('/nowhere/at/all')).rejects.toThrow(/cannot be read \(ENOENT\)/);
    const nothing = Object.fromEntries(Object.keys(SMALL_ESCO).map((name) => [name, undefined]));
    await expect(read(nothing)).rejects.toThrow(/holds no ESCO download/);
  });
});
