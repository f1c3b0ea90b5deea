import type { Locale } from '../../kernel/locale.js';
import type { ConceptKind } from '../domain/concept.js';
import { createLinker } from '../load-linker.js';
import { loadStarterTaxonomy } from '../load-taxonomy.js';
import { ConceptSearch } from './concept-search.js';

describe('completing as one types', () => {
  const taxonomy = loadStarterTaxonomy();
  const linker = createLinker(taxonomy);
  const search = new ConceptSearch(taxonomy, (kind) => linker.index(kind));
  const labels = (typed: string, lang: Locale, kind: ConceptKind = 'occupation') =>
    search.find(typed, { kind, lang, limit: 5 }).map(({ label }) => label);

  it.each<[Locale, string, RegExp]>([
    ['fr', 'boulan', /boulang/i],
    ['fr', 'boulnager', /boulang/i],
    ['fr', 'boulangere', /boulang/i],
    ['fr', 'electric', /électric/i],
    ['de', 'bäck', /bäck/i],
    ['de', 'Backer', /bäck/i],
    ['de', 'Elektronikerin', /elektroniker/i],
    ['en', 'welder', /weld/i],
  ])('%s: %s', (lang, typed, expected) => {
    expect(labels(typed, lang).join(' | ')).toMatch(expected);
  });

  it('puts names that begin with it first', () => {
    const [first] = labels('s', 'de', 'skill');
    expect(first?.toLowerCase().startsWith('s')).toBe(true);
  });

  it('gives each concept once, at most as many as asked for, groups never', () => {
    const found = search.find('mé', { kind: 'occupation', lang: 'fr', limit: 3 });
    expect(new Set(found.map(({ uri }) => uri)).size).toBe(found.length);
    expect(found.length).toBeLessThanOrEqual(3);
    for (const { uri } of found) expect(taxonomy.concept(uri)?.group).toBe(false);
  });

  it('has nothing to say to blanks and signs', () => {
    expect(labels('  ', 'fr')).toEqual([]);
    expect(labels('%%%', 'fr')).toEqual([]);
  });
});
