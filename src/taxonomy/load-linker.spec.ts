import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OCC, SKILL, writeSmallEsco } from '../../test/support/small-esco.js';
import { createLinker, loadEscoDirectory, loadEscoLinker, type Linker } from './index.js';
import { loadStarterTaxonomy } from './load-taxonomy.js';

const cache = () => mkdtempSync(join(tmpdir(), 'linking-'));
const QUERIES = ['boulangère', 'Boulanger (H/F)', 'pâtissier chocolatier', 'faire du pain', 'xyz'];

const answers = (linker: Linker) =>
  QUERIES.flatMap((text) =>
    (['occupation', 'skill'] as const).map((kind) => linker.link(text, { kind, lang: 'fr' })),
  );

describe('linking to an ESCO download', () => {
  const folder = writeSmallEsco();

  it.each([
    ['fr', 'occupation', 'Boulanger (H/F)', `${OCC}baker`, 'boulanger'],
    ['de', 'occupation', 'Konditor*in', `${OCC}pastry`, 'Konditor'],
    ['fr', 'skill', 'Faire du pain', `${SKILL}bread`, 'faire du pain'],
    ['de', 'skill', 'Teig zubereiten', `${SKILL}dough`, 'Teig zubereiten'],
  ] as const)('%s %s: %s', async (lang, kind, text, uri, label) => {
    const linker = await loadEscoLinker(folder, { cacheFolder: cache() });
    const [best] = linker.link(text, { kind, lang, top: 1 });
    expect(best).toMatchObject({ uri, label });
    expect(best!.confidence).toBeGreaterThan(0.5);
  });

  it('finds by sense what shares no spelling', async () => {
    const linker = await loadEscoLinker(folder, { cacheFolder: cache() });
    const [best] = linker.link('Brotbäckerin', { kind: 'occupation', lang: 'fr', top: 1 });
    expect(best?.uri).toBe(`${OCC}baker`);
  });

  it('gives the same answers from the prepared file as from the taxonomy, every time', async () => {
    const made = createLinker(await loadEscoDirectory(folder));
    const store = cache();
    const first = await loadEscoLinker(folder, { cacheFolder: store });
    expect(readdirSync(store)).toHaveLength(1);
    const prepared = await loadEscoLinker(folder, { cacheFolder: store });
    expect(answers(first)).toEqual(answers(made));
    expect(answers(prepared)).toEqual(answers(made));
  });

  it('makes a prepared file anew that was cut off', async () => {
    const store = cache();
    await loadEscoLinker(folder, { cacheFolder: store });
    const file = join(store, readdirSync(store)[0]!);
    const { size } = statSync(file);
    writeFileSync(file, readFileSync(file).subarray(0, size / 2));
    const linker = await loadEscoLinker(folder, { cacheFolder: store });
    expect(linker.link('boulanger', { kind: 'occupation', lang: 'fr' })).not.toEqual([]);
    expect(statSync(file).size).toBe(size);
  });

  it('works without a place to keep the file', async () => {
    const file = join(cache(), 'no-folder');
    writeFileSync(file, '');
    const linker = await loadEscoLinker(folder, { cacheFolder: join(file, 'linking') });
    expect(linker.link('boulanger', { kind: 'occupation', lang: 'fr' })).not.toEqual([]);
  });

  it.each([
    ['empty', ''],
    ['blank', ' \t '],
    ['control characters', '\u0000\u0001'],
    ['signs', '—/('],
  ])('answers nothing to a text that is %s', async (_what, text) => {
    const linker = await loadEscoLinker(folder, { cacheFolder: cache() });
    expect(linker.link(text, { kind: 'occupation', lang: 'fr' })).toEqual([]);
  });
});

describe('linking to the starter vocabulary', () => {
  const linker = createLinker(loadStarterTaxonomy());

  it('is sure of its own names in each language', () => {
    const taxonomy = loadStarterTaxonomy();
    const occupations = [...taxonomy.all()].filter((c) => c.kind === 'occupation' && !c.group);
    for (const lang of ['fr', 'de', 'en'] as const) {
      const right = occupations.filter(({ uri, labels }) => {
        const [best] = linker.link(labels[lang]!, { kind: 'occupation', lang, top: 1 });
        return best?.uri === uri;
      });
      expect(right.length / occupations.length).toBeGreaterThan(0.95);
    }
  });

  it('has confidences in order, between nothing and certainty', () => {
    const links = linker.link('mécanicien', { kind: 'occupation', lang: 'fr', top: 20 });
    expect(links.length).toBeGreaterThan(5);
    links.forEach(({ score, confidence }, i) => {
      expect(confidence).toBeGreaterThan(0);
      expect(confidence).toBeLessThan(1);
      if (i > 0) expect(score).toBeLessThanOrEqual(links[i - 1]!.score);
    });
  });
});
