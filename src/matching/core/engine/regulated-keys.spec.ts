import fc from 'fast-check';
import { context, profile, vacancy } from '../../../../test/support/matching/pairs.js';
import { isco, occupation } from '../../../../test/support/matching/small-taxonomy.js';
import type { Country } from '../../../kernel/countries.js';
import { regulatedProfessionGate } from '../gates/regulated-profession.js';
import type { AppliesTo, LegalRules } from '../legal-rules.js';
import type { CoreRecognition } from '../model.js';
import { RegulatedKeys } from './regulated-keys.js';

const COUNTRIES = ['FR', 'DE', 'CH'] as const;
const OCCUPATIONS = [
  ...['baker', 'night-baker', 'confectioner', 'butcher', 'welder', 'nurse'].map(occupation),
  isco('2221'),
  'text:own words',
];

const row = (country: Country, appliesTo: AppliesTo = 'employee') => ({
  country,
  appliesTo,
  source: { title: 'Act', url: 'https://example.org/act', date: '2020-01-01', provision: '§ 1' },
});
const label = { fr: '', de: '', en: '' };
const bare = { label, isco: [], occupations: [], except: [] };
/** Two that share an occupation, one with an exception, one that binds no employee. */
const legal: LegalRules = {
  version: 'spec',
  professions: [
    { ...bare, id: 'nurse', isco: [isco('2221')], rows: [row('DE'), row('FR')] },
    {
      ...bare,
      id: 'bread',
      isco: [isco('751')],
      except: [occupation('confectioner')],
      rows: [row('DE'), row('CH', 'self-employed')],
    },
    { ...bare, id: 'night', occupations: [occupation('night-baker')], rows: [row('DE')] },
    { ...bare, id: 'meat', isco: [isco('7511')], rows: [row('FR', 'title-only')] },
  ],
};
const ctx = context({ legal });
const keys = () => new RegulatedKeys(ctx);

const recognition: fc.Arbitrary<CoreRecognition> = fc.record({
  occupation: fc.constantFrom(...OCCUPATIONS),
  country: fc.constantFrom(...COUNTRIES),
  state: fc.constantFrom('recognised', 'applied'),
});
const stated = fc.option(fc.array(recognition, { maxLength: 4 }), { nil: undefined });
const job = fc
  .record({
    occupation: fc.option(fc.constantFrom(...OCCUPATIONS), { nil: undefined }),
    country: fc.option(fc.constantFrom(...COUNTRIES), { nil: undefined }),
  })
  .map((one) =>
    vacancy({
      occupation: one.occupation,
      workplace: one.country && { country: one.country },
    }),
  );

/** Whether the person is let through, on what condition. */
const verdict = (
  recognisedProfessions: CoreRecognition[] | undefined,
  at: ReturnType<typeof vacancy>,
) => {
  const { ok, outcome } = regulatedProfessionGate.check(
    profile({ recognisedProfessions }),
    at,
    ctx,
  );
  return [ok, outcome];
};

const recognised = (name: string, country: Country, state: CoreRecognition['state']) => ({
  occupation: name,
  country,
  state,
});

describe('the keys of regulated professions', () => {
  it('tell silence from a list that is empty, or holds nothing regulated', () => {
    expect(keys().stated(undefined)).toBe('?');
    expect(keys().stated([])).toBe('');
    expect(keys().stated([recognised(occupation('welder'), 'DE', 'recognised')])).toBe('');
  });

  it('are the same for an occupation and for its ISCO group', () => {
    const key = keys().stated([recognised(occupation('nurse'), 'DE', 'recognised')]);
    expect(key).toBe('0 DE true');
    expect(keys().stated([recognised(isco('2221'), 'DE', 'recognised')])).toBe(key);
  });

  it('name every profession that one recognition counts for, and none that excepts it', () => {
    expect(keys().stated([recognised(occupation('night-baker'), 'DE', 'applied')])).toBe(
      '1 DE false,2 DE false',
    );
    expect(keys().stated([recognised(occupation('confectioner'), 'DE', 'applied')])).toBe('');
  });

  it('take the better of two states', () => {
    const both = [
      recognised(occupation('nurse'), 'FR', 'recognised'),
      recognised(isco('2221'), 'FR', 'applied'),
    ];
    expect(keys().stated(both)).toBe('0 FR true');
    expect(keys().stated(both.toReversed())).toBe('0 FR true');
  });

  it('of a job are there only where a rule binds an employee', () => {
    const asked = (name: string, country: Country) =>
      keys().asked(vacancy({ occupation: occupation(name), workplace: { country } }));
    expect(asked('nurse', 'DE')).toBe('DE 0');
    expect(asked('night-baker', 'DE')).toBe('DE 1,2');
    expect(asked('confectioner', 'DE')).toBeUndefined();
    expect(asked('baker', 'CH')).toBeUndefined();
    expect(asked('butcher', 'FR')).toBeUndefined();
    expect(asked('welder', 'DE')).toBeUndefined();
    expect(keys().asked(vacancy({ workplace: undefined }))).toBeUndefined();
    expect(keys().asked(vacancy({ occupation: undefined }))).toBeUndefined();
  });

  it('do not depend on the order of a list, nor on what was asked before', () => {
    fc.assert(
      fc.property(fc.array(fc.array(recognition, { maxLength: 5 }), { maxLength: 5 }), (lists) => {
        const one = keys();
        for (const list of lists) {
          expect(one.stated(list)).toBe(keys().stated(list.toReversed()));
        }
      }),
    );
  });

  it('are equal only for people and jobs that the gate answers alike', () => {
    fc.assert(
      fc.property(stated, stated, job, job, (a, b, first, second) => {
        const one = keys();
        fc.pre(one.stated(a) === one.stated(b) && one.asked(first) === one.asked(second));
        expect(verdict(a, first)).toEqual(verdict(b, second));
      }),
      { numRuns: 300 },
    );
  });

  it('of a job are left out only where the gate lets everyone through', () => {
    fc.assert(
      fc.property(stated, job, (list, one) => {
        fc.pre(keys().asked(one) === undefined);
        expect(verdict(list, one)[0]).toBe(true);
      }),
    );
  });
});
