import fc from 'fast-check';
import { checkIdentifier } from './employer-identifier.js';

const ok = (value: string) => ({ ok: true, value });

describe('checkIdentifier', () => {
  it.each([
    ['SIRET', '732 829 320 00074', ok('73282932000074')],
    ['SIRET', '73282932000075', { ok: false, code: 'siret-checksum' }],
    ['SIRET', '7328293200007', { ok: false, code: 'siret-checksum' }],
    ['UID', 'CHE-116.281.710', ok('CHE116281710')],
    ['UID', 'CHE-116.281.710 MWST', ok('CHE116281710')],
    ['UID', 'CHE-116.281.711', { ok: false, code: 'uid-checksum' }],
    ['VAT', 'DE 136695976', ok('DE136695976')],
    ['VAT', 'DE136695977', { ok: false, code: 'vat-checksum' }],
    ['VAT', 'FR40303265045', ok('FR40303265045')],
    ['VAT', 'CHE-116.281.710 TVA', ok('CHE116281710TVA')],
    ['VAT', 'US123', { ok: false, code: 'vat-country' }],
    ['HR', 'hrb 701234, Freiburg', ok('HRB 701234, FREIBURG')],
    ['HR', 'HRA 12 B', ok('HRA 12B')],
    ['HR', '701234', { ok: false, code: 'hr-format' }],
    ['OTHER', '  ab 12 ', ok('ab 12')],
    ['OTHER', ' ', { ok: false, code: 'other-length' }],
  ] as const)('%s %s', (scheme, value, expected) => {
    expect(checkIdentifier({ scheme, value })).toEqual(expected);
  });

  it("accepts La Poste's establishments by the sum of their digits", () => {
    expect(checkIdentifier({ scheme: 'SIRET', value: '35600000049837' })).toEqual(
      ok('35600000049837'),
    );
    expect(checkIdentifier({ scheme: 'SIRET', value: '35600000049838' }).ok).toBe(false);
  });

  it('finds every single wrong digit of a SIRET', () => {
    const right = '73282932000074';
    fc.assert(
      fc.property(fc.nat(13), fc.integer({ min: 1, max: 9 }), (at, add) => {
        const wrong = String((Number(right[at]) + add) % 10);
        const value = right.slice(0, at) + wrong + right.slice(at + 1);
        expect(checkIdentifier({ scheme: 'SIRET', value }).ok).toBe(false);
      }),
    );
  });

  it('never throws, whatever the text', () => {
    const schemes = ['SIRET', 'HR', 'UID', 'VAT', 'OTHER'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...schemes), fc.string({ unit: 'binary' }), (scheme, value) => {
        expect(typeof checkIdentifier({ scheme, value }).ok).toBe('boolean');
      }),
    );
  });
});
