import fc from 'fast-check';
import { quantile, ratios, spreadOf, takeTurns } from './timing.js';

const numbers = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 60 });

describe('what is made of several takes', () => {
  it('is the middle, the least and the most', () => {
    expect(spreadOf([3, 1, 2])).toEqual({ median: 2, min: 1, max: 3, runs: 3 });
    expect(spreadOf([4, 1])).toEqual({ median: 2.5, min: 1, max: 4, runs: 2 });
  });
  it('says that there was none', () => expect(spreadOf([]).median).toBeNaN());
  it('has a quantile that enough values do not exceed, and no smaller one', () => {
    fc.assert(
      fc.property(numbers, fc.double({ min: 0.01, max: 1, noNaN: true }), (values, share) => {
        const found = quantile(values, share);
        const upTo = values.filter((value) => value <= found).length;
        const below = values.filter((value) => value < found).length;
        expect(upTo).toBeGreaterThanOrEqual(share * values.length);
        expect(below).toBeLessThan(share * values.length);
      }),
    );
  });
  it('compares run by run', () => {
    const taken = (...seconds: number[]) => seconds.map((s) => ({ seconds: s, cpuSeconds: s }));
    expect(ratios(taken(10, 30, 20), taken(5, 10, 5))).toEqual({
      median: 3,
      min: 2,
      max: 4,
      runs: 3,
    });
  });
  it('takes turns', async () => {
    const order: string[] = [];
    const taken = await takeTurns(2, [() => order.push('a'), async () => order.push('b')]);
    expect(order).toEqual(['a', 'b', 'a', 'b']);
    expect(taken.map((takes) => takes.length)).toEqual([2, 2]);
  });
});
