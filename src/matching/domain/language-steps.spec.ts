import type { GateAnswer } from '../core/index.js';
import { stepsTo } from './language-steps.js';

const within = (vacancyId: string, missing: object[]) => ({
  vacancyId,
  gates: [
    {
      name: 'language',
      ok: false,
      outcome: 'short',
      code: 'short',
      params: { steps: 1, missing },
    } as unknown as GateAnswer,
  ],
});
const de = (need: string, has: string | null) => ({
  language: 'de',
  skill: 'spoken',
  need,
  has,
  steps: 1,
});

describe('what one language step would open', () => {
  it('counts a vacancy for its own level and for every higher one', () => {
    expect(stepsTo([within('a', [de('B1', 'A2')]), within('b', [de('B2', 'A2')])])).toEqual([
      { step: { kind: 'language', language: 'de', from: 'A2', to: 'B2' }, vacancyIds: ['a', 'b'] },
      { step: { kind: 'language', language: 'de', from: 'A2', to: 'B1' }, vacancyIds: ['a'] },
    ]);
  });

  it('takes the highest need and the weakest level of spoken and written', () => {
    const [only] = stepsTo([
      within('a', [de('B2', 'B1'), { ...de('B1', null), skill: 'written' }]),
    ]);
    expect(only?.step).toEqual({ kind: 'language', language: 'de', from: null, to: 'B2' });
  });

  it('leaves out what needs two languages at once', () => {
    expect(stepsTo([within('a', [de('B1', 'A2'), { ...de('A1', null), language: 'fr' }])])).toEqual(
      [],
    );
  });
});
