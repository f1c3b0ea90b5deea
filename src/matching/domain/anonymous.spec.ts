import fc from 'fast-check';
import type { ProfileRecord } from '../../kernel/contract/index.js';
import type { GateAnswer } from '../core/index.js';
import { anonymous, anonymousGates } from './anonymous.js';

describe('the anonymous card', () => {
  it('holds nothing that a person wrote in words of their own', () => {
    const canary = 'CANARY';
    const record = {
      id: canary,
      home: { country: 'FR', postalCode: canary, place: canary, lat: 48.5, lon: 7.7 },
      skills: [
        { label: canary, lang: 'fr' },
        { uri: 'u:skill', label: canary },
      ],
      occupations: [{ label: canary, years: 3, from: canary }],
      qualifications: [{ title: canary, eqf: 4 }],
      recognisedProfessions: [{ occupation: canary, country: 'DE', state: 'applied' }],
      name: canary,
    } as unknown as ProfileRecord;
    expect(JSON.stringify(anonymous(record))).not.toContain(canary);
    expect(anonymous(record)).toMatchObject({
      skills: ['u:skill'],
      experience: '2-4',
      qualificationLevel: 4,
    });
  });

  it('tells a commute in steps of five minutes and neither limit nor crossing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), (minutes) => {
        const gate = {
          name: 'commute',
          ok: true,
          outcome: 'met',
          code: 'within-limit',
          params: {
            minutes,
            low: minutes - 1,
            limit: 45,
            crossing: 'Pont de l’Europe',
            mode: 'car',
          },
        } as GateAnswer;
        const [shown] = anonymousGates([gate]);
        const { minutesFrom, minutesTo, ...rest } = shown?.params ?? {};
        expect(Number(minutesTo) - Number(minutesFrom)).toBe(5);
        expect(Number(minutesTo)).toBeGreaterThanOrEqual(minutes);
        expect(Number(minutesFrom)).toBeLessThan(minutes);
        expect(rest).toEqual({ mode: 'car' });
      }),
    );
  });

  it('has no experience band where nothing was said of work', () => {
    expect(anonymous({}).experience).toBeNull();
    expect(anonymous({ occupations: [] }).experience).toBe('0-1');
  });
});
