import { GATE_NAMES } from '../../kernel/vocabulary.js';
import { explainContribution, explainGate, reasonsOf } from './explain.js';

const name = (key: string) => `«${key}»`;

describe('a gate in words', () => {
  it('says how long the commute is, by what, over which crossing, against which limit', () => {
    const params = {
      mode: 'car',
      minutes: 25,
      low: 20,
      high: 32,
      limit: 45,
      crossing: 'Pont de l’Europe',
    };
    const { text } = explainGate(
      { name: 'commute', outcome: 'met', code: 'within-limit', params },
      'fr',
      name,
    );
    expect(text.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(
      '25 min en voiture, par Pont de l’Europe, pour une limite de 45 min.',
    );
  });

  it('tells both ends of a shift worker’s commute', () => {
    const params = { mode: 'transit', minutes: 50, low: 40, limit: 55, toWork: 35, home: 50 };
    const gate = { name: 'commute', outcome: 'met', code: 'within-limit', params } as const;
    expect(explainGate(gate, 'en', name).text.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(
      '50 mins by public transport (to the start of the shift 35 mins, home after it 50 mins), with a limit of 55 mins.',
    );
  });

  it('says that there is no way', () => {
    const params = { mode: 'transit', limit: 60 };
    const gate = { name: 'commute', outcome: 'short', code: 'no-way', params } as const;
    expect(explainGate(gate, 'en', name).text).toBe('We find no way by public transport.');
  });

  it('says what is missing of a language, spoken and written apart', () => {
    const gap = { language: 'de', need: 'B1', has: 'A2', steps: 1, how: 'short' };
    const params = {
      steps: 3,
      missing: [
        { ...gap, skill: 'spoken' },
        { ...gap, skill: 'written', need: 'A2', has: null },
      ],
    };
    const shown = explainGate(
      { name: 'language', outcome: 'short', code: 'short', params },
      'de',
      name,
    );
    expect(shown.text).toBe(
      'Es fehlt: Deutsch mündlich B1 (angegeben: A2); Deutsch schriftlich A2 (angegeben: kein Niveau).',
    );
    expect(shown.outcomeText).toBe('Noch nicht');
  });

  it('tells an employer a band and nothing else of the commute', () => {
    const params = { minutesFrom: 20, minutesTo: 25, mode: 'transit' };
    const shown = explainGate(
      { name: 'commute', outcome: 'met', code: 'within-limit', params },
      'en',
      name,
    );
    expect(shown.text).toMatch(/^Between 20 and 25.mins by public transport\.$/);
  });

  it('shows a hole rather than failing where a card holds less than the sentence asks for', () => {
    const shown = explainGate(
      { name: 'hours', outcome: 'short', code: 'apart', params: {} },
      'en',
      name,
    );
    expect(shown.text).toBe('… per week offered, … wanted.');
  });

  it('gives the source of a regulated profession', () => {
    const params = { profession: 'nurse', country: 'DE', source: 'https://law.example/nurse' };
    const shown = explainGate(
      { name: 'regulated-profession', outcome: 'barred', code: 'not-recognised', params },
      'en',
      name,
    );
    expect(shown).toMatchObject({ source: 'https://law.example/nurse' });
    expect(shown.text).toContain('in Germany');
  });
});

describe('a part of the score in words', () => {
  it('counts the skills and names them', () => {
    const params = {
      asked: 3,
      same: ['s1'],
      related: [{ skill: 's2', by: 's9', relation: 'broader', credit: 0.5 }],
      missing: ['s3'],
    };
    const shown = explainContribution(
      { name: 'skills', weight: 0.55, points: 41.25, code: 'skills-covered', params },
      'en',
      name,
    );
    expect(shown).toMatchObject({
      pointsText: '41.250',
      weightText: '55%',
      skills: { has: ['«s1»'], related: ['«s2»'], missing: ['«s3»'] },
    });
    expect(shown.text).toBe('1 of 3 skills asked for, 1 more by a related skill.');
  });

  it('names the related occupation', () => {
    const part = {
      name: 'occupation',
      weight: 0.2,
      points: 10,
      code: 'related',
      params: { asked: 'o1', by: 'o2', steps: 2 },
    } as const;
    expect(explainContribution(part, 'fr', name).text).toBe(
      'Un métier proche a été exercé : «o2».',
    );
  });
});

it('a list shows what is in the way before what is met', () => {
  const gates = GATE_NAMES.map((gate) =>
    explainGate(
      {
        name: gate,
        outcome: gate === 'hours' ? 'short' : 'met',
        code: gate === 'hours' ? 'apart' : 'nothing-asked',
        params: {},
      },
      'en',
      name,
    ),
  );
  expect(reasonsOf(gates).map((g) => g.name)).toEqual(['hours', 'language', 'commute', 'contract']);
});
