import type { Link, Linker } from '../linking/linker.js';
import { loadStarterTaxonomy } from '../load-taxonomy.js';
import { SettledLinker } from './settled-linker.js';
import { SettledNames } from './settled-names.js';

const link = (uri: string, score: number): Link => ({ uri, score, confidence: 0.5, label: uri });
const TAXONOMY = loadStarterTaxonomy();
const [A, B] = [...TAXONOMY.all()].filter(({ kind }) => kind === 'occupation');
const GUESSES = [link('x', 3), link(A!.uri, 2), link('y', 1)];
const guessing: Linker = { link: (_text, { top = 10 }) => GUESSES.slice(0, top) };
const settle = (uri: string) => {
  const name = { kind: 'occupation', lang: 'fr', phrase: 'mitron', uri } as const;
  return new SettledLinker(
    new SettledNames([name], (known) => TAXONOMY.record(known)),
    () => guessing,
  );
};
const FR = { kind: 'occupation', lang: 'fr' } as const;

describe('a settled text', () => {
  it.each([A!.uri, B!.uri])('is linked surely and first, once: %s', (uri) => {
    const links = settle(uri).link('Mitron (h/f)', FR);
    expect(links[0]).toMatchObject({ uri, confidence: 1, label: 'mitron' });
    expect(links.filter((one) => one.uri === uri)).toHaveLength(1);
    expect(links.map(({ score }) => score)).toEqual(
      [...links.map(({ score }) => score)].sort((a, b) => b - a),
    );
  });

  it('takes no more places than were asked for', () => {
    expect(settle(B!.uri).link('mitron', { ...FR, top: 2 })).toHaveLength(2);
  });

  it('says nothing of other texts', () => {
    expect(settle(A!.uri).link('vendeur', FR)).toEqual(GUESSES);
  });
});
