import { context, german, profile, vacancy } from '../../test/support/matching/pairs.js';
import { rankVacancy } from './core/index.js';
import { rankLines } from './rank-lines.js';

const speaks = (id: string, spoken: 'A1' | 'B1' | 'B2' | 'C2') =>
  profile({ id, languages: [{ language: 'de', spoken }] });
const asked = vacancy({ languages: [german({ spoken: 'B2' })] });
const people = [
  speaks('fits-b', 'B2'),
  speaks('fits-a', 'C2'),
  profile({ id: 'if', languages: [{ language: 'de', spoken: 'B1', expected: { value: 'B2' } }] }),
  profile({ id: 'to-clear', languages: undefined }),
  speaks('reach', 'B1'),
  speaks('no', 'A1'),
];
const lists = rankVacancy(asked, people, context());
const shape = (top: number, all: boolean) =>
  rankLines(lists, top, all).map((line) => `${line.profile} ${line.list} ${line.rank}`);

describe('the lines of a vacancy', () => {
  it('are the ranked pairs, each list counted from 1', () => {
    expect(shape(20, false)).toEqual(['fits-a fits 1', 'fits-b fits 2', 'if fits-if 1']);
  });
  it('are cut after the top in all', () => {
    expect(shape(2, false)).toEqual(['fits-a fits 1', 'fits-b fits 2']);
    expect(shape(0, false)).toEqual([]);
  });
  it('hold every other pair on demand, without rank, score or contributions', () => {
    expect(shape(1, true)).toEqual([
      'fits-a fits 1',
      'to-clear to-clear null',
      'reach within-reach null',
      'no no null',
    ]);
    for (const line of rankLines(lists, 20, true)) {
      const ranked = line.list === 'fits' || line.list === 'fits-if';
      expect(line.score === null).toBe(!ranked);
      expect(line.contributions.length > 0).toBe(ranked);
      expect(line.gates).toHaveLength(10);
    }
  });
  it('name their fields as the interface says', () => {
    const [line] = rankLines(lists, 1, false);
    expect(Object.keys(line ?? {})).toEqual([
      'vacancy',
      'profile',
      'list',
      'rank',
      'score',
      'confidence',
      'contributions',
      'gates',
    ]);
    expect(Object.keys(line?.gates[0] ?? {})).toEqual(['name', 'ok', 'outcome', 'code', 'params']);
    expect(Object.keys(line?.contributions[0] ?? {})).toEqual([
      'name',
      'weight',
      'value',
      'points',
      'code',
      'params',
    ]);
  });
});
