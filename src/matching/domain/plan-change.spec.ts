import fc from 'fast-check';
import { KEPT_PER_PROFILE, KEPT_PER_VACANCY, type Candidate, type Kept } from './keep.js';
import { planChange, type StoredStanding } from './plan-change.js';
import { isInShare } from './share.js';

const fits = (partner: string, strength: number): Candidate => ({
  partner,
  list: 'fits',
  strength,
});
const stored = (partner: string, strength: number, forPartner = true): StoredStanding => ({
  ...fits(partner, strength),
  forPartner,
});
const keeps = (count: number, weakest: number) =>
  new Map<string, Kept>([['fits', { count, weakest }]]);

describe('what becomes of the pairs of a vacancy that has changed', () => {
  it('enters the lists that have room, and full ones from their weakest on', () => {
    const kept = new Map([
      ['full', keeps(KEPT_PER_PROFILE, 50_000)],
      ['better', keeps(KEPT_PER_PROFILE, 50_001)],
    ]);
    const candidates = ['full', 'better', 'new'].map((id) => fits(id, 50_000));
    const plan = planChange('vacancy', candidates, [], kept);
    expect([...plan.entering]).toEqual(['full', 'new']);
    expect(plan.crowded).toEqual(['full']);
    expect(plan.remade).toEqual([]);
  });

  it.each([
    ['falls in a full list', 40_000, KEPT_PER_PROFILE - 1, ['p']],
    ['rises in a full list', 60_000, KEPT_PER_PROFILE - 1, []],
    ['falls in a list with room', 40_000, KEPT_PER_PROFILE - 2, []],
  ])('has the person’s list made anew only where it %s', (_case, now, beside, remade) => {
    const kept = new Map([['p', keeps(beside, 45_000)]]);
    const plan = planChange('vacancy', [fits('p', now)], [stored('p', 50_000)], kept);
    expect(plan.remade).toEqual(remade);
    expect(plan.entering.has('p')).toBe(remade.length === 0);
  });

  it('has every full list that it leaves made anew, and keeps a row for each pair that has one', () => {
    const kept = new Map([['p', keeps(KEPT_PER_PROFILE - 1, 45_000)]]);
    const plan = planChange('vacancy', [], [stored('p', 50_000), stored('q', 1_000, false)], kept);
    expect(plan).toMatchObject({ pairs: ['p', 'q'], remade: ['p'] });
    expect(plan.own.size + plan.entering.size).toBe(0);
  });

  it('keeps no more than its own list holds, fits first', () => {
    const many = Array.from({ length: KEPT_PER_VACANCY }, (_, n) => fits(`p${n}`, 40_000));
    const conditional: Candidate = { partner: 'if', list: 'fits-if', strength: 99_000 };
    const { own } = planChange('vacancy', [...many, conditional], [], new Map());
    expect(own.size).toBe(KEPT_PER_VACANCY);
    expect(own.has('if')).toBe(false);
  });
});

describe('shares', () => {
  it('hold every id exactly once, and none of them far more than its part', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.uuid(), { minLength: 200, maxLength: 400 }),
        fc.integer({ min: 1, max: 8 }),
        (ids, parts) => {
          const sizes = Array.from(
            { length: parts },
            (_, part) => ids.filter((id) => isInShare(id, part, parts)).length,
          );
          expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(ids.length);
          expect(Math.max(...sizes)).toBeLessThan((3 * ids.length) / parts + 1);
        },
      ),
      { numRuns: 50 },
    );
  });
});
