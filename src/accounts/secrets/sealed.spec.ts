import fc from 'fast-check';
import { open, seal } from './sealed.js';

describe('a sealed value', () => {
  it('opens with the same secret and purpose only, and unchanged only', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(1000), (text, at) => {
        const sealed = seal('secret', 'purpose', text);
        expect(open('secret', 'purpose', sealed)).toBe(text);
        expect(open('other', 'purpose', sealed)).toBeUndefined();
        expect(open('secret', 'other', sealed)).toBeUndefined();
        const changed = Buffer.from(sealed);
        changed[at % changed.length]! ^= 1;
        expect(open('secret', 'purpose', changed)).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });

  it('looks different every time', () => {
    expect(seal('s', 'p', 'text').equals(seal('s', 'p', 'text'))).toBe(false);
  });
});
