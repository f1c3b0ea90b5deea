import { context, profile, vacancy } from '../../../../test/support/matching/pairs.js';
import { isco, occupation } from '../../../../test/support/matching/small-taxonomy.js';
import type { AppliesTo, LegalRules } from '../legal-rules.js';
import type { CoreRecognition } from '../model.js';
import { regulatedProfessionGate } from './regulated-profession.js';

const row = (country: 'FR' | 'DE' | 'CH', appliesTo: AppliesTo) => ({
  country,
  appliesTo,
  source: { title: 'Act', url: 'https://example.org/act', date: '2020-01-01', provision: '§ 1' },
});
const label = { fr: '', de: '', en: '' };
const legal: LegalRules = {
  version: 'spec',
  professions: [
    {
      id: 'nurse',
      label,
      isco: [isco('2221')],
      occupations: [],
      except: [],
      rows: [row('DE', 'employee'), row('FR', 'employee')],
    },
    {
      id: 'baker',
      label,
      isco: [isco('7512')],
      occupations: [],
      except: [],
      rows: [row('DE', 'self-employed')],
    },
    {
      id: 'architect',
      label,
      isco: [],
      occupations: [occupation('architect')],
      except: [],
      rows: [row('DE', 'title-only')],
    },
  ],
};
const check = (name: string, stated: CoreRecognition[] | undefined, country = 'DE') =>
  regulatedProfessionGate.check(
    profile({ recognisedProfessions: stated }),
    vacancy({ occupation: occupation(name), workplace: { country } }),
    context({ legal }),
  );
const recognised = (
  name: string,
  country: string,
  state: CoreRecognition['state'] = 'recognised',
) => ({
  occupation: name,
  country,
  state,
});

describe('the regulated-profession gate', () => {
  it('asks nothing of an occupation or a country without a row', () => {
    expect(check('welder', undefined)).toMatchObject({ outcome: 'met', code: 'nothing-asked' });
    expect(check('nurse', undefined, 'CH').outcome).toBe('met');
  });
  it('passes recognition in the workplace’s country', () => {
    expect(check('nurse', [recognised(occupation('nurse'), 'DE')])).toMatchObject({
      ok: true,
      outcome: 'met',
      code: 'recognised',
      params: { profession: 'nurse', country: 'DE', source: 'https://example.org/act' },
    });
  });
  it('understands a recognition stated for the ISCO group', () => {
    expect(check('nurse', [recognised(isco('2221'), 'DE')]).outcome).toBe('met');
  });
  it('makes a condition of one applied for', () => {
    expect(check('nurse', [recognised(occupation('nurse'), 'DE', 'applied')])).toMatchObject({
      ok: true,
      outcome: 'conditional',
      params: { who: 'authority' },
    });
  });
  it('bars where the stated list holds none for this country and profession', () => {
    expect(check('nurse', [])).toMatchObject({ ok: false, outcome: 'barred' });
    expect(check('nurse', [recognised(occupation('nurse'), 'FR')]).outcome).toBe('barred');
    expect(check('nurse', [recognised(occupation('welder'), 'DE')]).outcome).toBe('barred');
  });
  it('is unknown where nothing is stated', () => {
    expect(check('nurse', undefined)).toMatchObject({
      ok: false,
      outcome: 'unknown',
      params: { ask: 'person' },
    });
  });
  it('does not bind the employed baker to the master-craftsman rule, nor anyone to a rule on titles', () => {
    expect(check('baker', undefined)).toMatchObject({
      outcome: 'met',
      code: 'not-binding',
      params: { appliesTo: 'self-employed' },
    });
    expect(check('architect', [])).toMatchObject({
      outcome: 'met',
      code: 'not-binding',
      params: { appliesTo: 'title-only' },
    });
  });
});
