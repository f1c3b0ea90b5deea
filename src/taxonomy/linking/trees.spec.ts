import { AT, EVIDENCE } from './evidence-names.js';
import { forest, type Tree } from './trees.js';

const evidence = (values: Partial<Record<keyof typeof AT, number>>) => {
  const list = new Float32Array(EVIDENCE.length);
  for (const [name, value] of Object.entries(values)) list[AT[name as keyof typeof AT]] = value;
  return list;
};

describe('trees over evidence', () => {
  const tree: Tree = {
    asks: [
      ['sense', 0.5],
      ['words', 0.25],
    ],
    values: [1, 2, 3, 4],
  };

  it.each([
    [{ sense: 0.5, words: 0.25 }, 1],
    [{ sense: 0.5, words: 0.3 }, 2],
    [{ sense: 0.6, words: 0 }, 3],
    [{ sense: 0.6, words: 0.3 }, 4],
  ])('%j says %d', (values, said) => {
    expect(forest([tree])(evidence(values))).toBe(said);
    expect(forest([tree, tree])(evidence(values))).toBe(2 * said);
  });

  it('says nothing without trees', () => {
    expect(forest([])(evidence({ sense: 1 }))).toBe(0);
  });
});
