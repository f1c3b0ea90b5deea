import fc from 'fast-check';
import { starterTaxonomy, type StarterFiles } from '../readers/starter-vocabulary.js';
import type { ConceptRecord } from './concept.js';
import { makeRarityTable } from './rarity.js';

const labels = (text: string) => ({ fr: `${text} fr`, de: `${text} de`, en: `${text} en` });
const isco = 'http://data.europa.eu/esco/isco/C7512';

const files = (): StarterFiles => ({
  groups: { source: 'test', groups: [{ uri: isco, code: '7512', labels: labels('bakers') }] },
  skills: {
    source: 'test',
    skills: [
      { uri: 's:pastry', labels: labels('pastry') },
      { uri: 's:cake', labels: labels('cake'), broader: ['s:pastry'] },
    ],
  },
  occupations: {
    source: 'test',
    occupations: [
      {
        uri: 'o:baker',
        iscoGroup: '7512',
        labels: labels('baker'),
        rome: ['D1102'],
        skills: [{ uri: 's:cake', need: 'optional' }],
      },
    ],
  },
});

describe('the starter vocabulary', () => {
  it('hangs an occupation below its ISCO group', () => {
    const taxonomy = starterTaxonomy(files());
    expect(taxonomy.broader('o:baker')).toEqual([isco]);
    expect(taxonomy.narrower(isco)).toEqual(['o:baker']);
    expect(taxonomy.narrower('s:pastry')).toEqual(['s:cake']);
    expect(taxonomy.skillsOf('o:baker')).toEqual([{ uri: 's:cake', essential: false }]);
  });

  it('finds a concept by its national code, however the code is written', () => {
    const taxonomy = starterTaxonomy(files());
    expect(taxonomy.byNationalCode({ scheme: 'rome', code: 'd 1102' })).toEqual(['o:baker']);
    expect(taxonomy.byNationalCode({ scheme: 'kldb', code: 'D1102' })).toEqual([]);
  });

  it.each([
    [
      'a missing language',
      (f: StarterFiles) => (f.skills.skills[0]!.labels.de = ' '),
      /s:pastry labels\.de/,
    ],
    [
      'an unknown parent',
      (f: StarterFiles) => (f.skills.skills[1]!.broader = ['s:x']),
      /s:cake broader.*s:x/,
    ],
    [
      'an unknown skill',
      (f: StarterFiles) => (f.skills.skills[1]!.uri = 's:x'),
      /o:baker skills.*s:cake/,
    ],
    [
      'a URI given twice',
      (f: StarterFiles) => (f.skills.skills[1]!.uri = 's:pastry'),
      /s:pastry.*twice/,
    ],
  ])('is refused for %s', (_what, spoil, message) => {
    const spoilt = files();
    spoil(spoilt);
    expect(() => starterTaxonomy(spoilt)).toThrow(
      expect.objectContaining({
        problems: expect.arrayContaining([
          expect.objectContaining({ field: expect.any(String), message: expect.any(String) }),
        ]),
      }),
    );
    try {
      starterTaxonomy(spoilt);
    } catch (error) {
      const { problems } = error as { problems: { field: string; message: string }[] };
      expect(problems.map(({ field, message }) => `${field} ${message}`).join('\n')).toMatch(
        message,
      );
    }
  });
});

describe('rarity', () => {
  const occupation = (uri: string, skills: string[]): ConceptRecord => ({
    uri,
    kind: 'occupation',
    group: false,
    labels: {},
    altLabels: {},
    descriptions: {},
    broader: [],
    codes: [],
    regulated: {},
    skills: skills.map((skill) => ({ uri: skill, essential: true })),
  });
  const worlds = fc.array(fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd')), {
    minLength: 1,
  });

  it('lies within bounds, and a skill that more occupations use is never rarer', () => {
    fc.assert(
      fc.property(worlds, (lists) => {
        const { values } = makeRarityTable(lists.map((list, i) => occupation(`o${i}`, list)));
        const uses = (skill: string) => lists.filter((list) => list.includes(skill)).length;
        for (const [a, rarity] of values) {
          expect(rarity).toBeGreaterThanOrEqual(0.1);
          expect(rarity).toBeLessThanOrEqual(1);
          for (const [b, other] of values)
            if (uses(a) > uses(b)) expect(rarity).toBeLessThanOrEqual(other);
        }
      }),
    );
  });

  it('has the same version whatever the order of the data, and another one for other data', () => {
    const [one, two] = [occupation('x', ['a', 'b']), occupation('y', ['a'])];
    expect(makeRarityTable([one, two]).version).toBe(makeRarityTable([two, one]).version);
    expect(makeRarityTable([one, two]).version).not.toBe(makeRarityTable([two]).version);
  });

  it('gives the median to a skill that no relation mentions', () => {
    const taxonomy = starterTaxonomy(files());
    expect(taxonomy.rarity('s:nowhere')).toBe(taxonomy.rarity('s:cake'));
  });
});
