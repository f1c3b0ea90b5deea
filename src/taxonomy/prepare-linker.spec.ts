import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConceptRecord } from './domain/concept.js';
import { Taxonomy } from './domain/taxonomy.js';
import { isPrepared, prepareLinker, WORTH_KEEPING } from './load-linker.js';
import { prepareAside } from './prepare-linker.js';

const folder = () => mkdtempSync(join(tmpdir(), 'prepared-'));
const taxonomyOf = (count: number) =>
  new Taxonomy({
    source: 'test',
    concepts: Array.from({ length: count }, (_, i): ConceptRecord => ({
      uri: `http://concept/${i}`,
      kind: i % 2 === 0 ? 'occupation' : 'skill',
      group: false,
      labels: { fr: `métier ${i}` },
      altLabels: {},
      descriptions: {},
      broader: [],
      skills: [],
      codes: [],
      regulated: {},
    })),
  });

describe('preparing the index of a large taxonomy aside', () => {
  it('leaves a file from which the linker answers, and holds nobody up meanwhile', async () => {
    const taxonomy = taxonomyOf(WORTH_KEEPING);
    const where = folder();
    expect(isPrepared(taxonomy, where)).toBe(false);
    let turns = 0;
    const counting = setInterval(() => (turns += 1), 10);
    await prepareAside(taxonomy, where);
    clearInterval(counting);
    expect(turns).toBeGreaterThan(10);
    expect(isPrepared(taxonomy, where)).toBe(true);
    const [best] = prepareLinker(taxonomy, where).link('métier 42', {
      kind: 'occupation',
      lang: 'fr',
    });
    expect(best?.uri).toBe('http://concept/42');
  }, 60_000);

  it('does nothing for a small one, nor a second time', async () => {
    const small = taxonomyOf(10);
    const where = folder();
    await prepareAside(small, where);
    expect(isPrepared(small, where)).toBe(false);
  });
});
