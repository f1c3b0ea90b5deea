import {
  context,
  german,
  minutes,
  profile,
  vacancy,
} from '../../../../test/support/matching/pairs.js';
import {
  bakery,
  occupation,
  skill,
  smallTaxonomy,
} from '../../../../test/support/matching/small-taxonomy.js';
import { DEFAULT_SCORER_CONFIG } from '../scorer-config.js';
import { comfort, commuteTerm } from './commute.js';
import { languageTerm } from './language.js';
import { occupationTerm } from './occupation.js';
import { skillsTerm } from './skills.js';

describe('the skills term', () => {
  const value = (
    skills: string[] | undefined,
    asked: [string, boolean?][],
    occupations: string[] = [],
    taxonomy = bakery,
  ) =>
    skillsTerm.measure(
      profile({ skills: skills?.map(skill), occupations: occupations.map(occupation) }),
      vacancy({
        skills: asked.map(([name, essential = true]) => ({ skill: skill(name), essential })),
      }),
      context({ taxonomy }),
    );

  it('gives the whole for the concept itself', () => {
    expect(value(['bake-bread'], [['bake-bread']])).toMatchObject({ value: 1000, silent: false });
  });
  it('gives less for a narrower, a broader and a sibling skill, and nothing for a stranger', () => {
    expect(value(['bake-rye-bread'], [['bake-bread']]).value).toBe(800);
    expect(value(['bake'], [['bake-bread']]).value).toBe(500);
    expect(value(['bake-white-bread'], [['bake-rye-bread']]).value).toBe(350);
    expect(value(['weld'], [['bake-bread']]).value).toBe(0);
  });
  it('gives credit for what an occupation held implies', () => {
    expect(value(['weld'], [['handle-flour']], ['baker']).value).toBe(600);
    expect(value(['weld'], [['serve-customers']], ['baker']).value).toBe(300);
  });
  it('counts the best credit only, and says what gave it', () => {
    const found = value(['bake-rye-bread', 'bake'], [['bake-bread']], ['baker']);
    expect(found).toMatchObject({
      value: 800,
      params: {
        related: [
          {
            skill: skill('bake-bread'),
            by: skill('bake-rye-bread'),
            relation: 'narrower',
            credit: 0.8,
          },
        ],
      },
    });
  });
  it('weighs by rarity and by need', () => {
    const rare = smallTaxonomy({ rarity: { [skill('a')]: 0.9, [skill('b')]: 0.3 } });
    expect(value(['a'], [['a'], ['b']], [], rare).value).toBe(750);
    expect(value(['b'], [['a'], ['b']], [], rare).value).toBe(250);
    // 0.9 × 0.4 against 0.3 × 1
    expect(value(['a'], [['a', false], ['b']], [], rare).value).toBe(545);
  });
  it('takes a blank neither for a zero nor for a prize', () => {
    for (const blank of [undefined, []]) {
      const silent = value(blank, [['bake-bread']], ['baker']);
      expect(silent).toMatchObject({ silent: true, code: 'silent' });
      expect(silent.value).toBeGreaterThan(0);
      expect(silent.value).toBeLessThan(1000);
    }
  });
  it('drops out where the vacancy asks for no skill', () => {
    expect(skillsTerm.asks(vacancy({ skills: [] }))).toBe(false);
  });
});

describe('the occupation term', () => {
  const value = (held: string[] | undefined, asked: string) =>
    occupationTerm.measure(
      profile({ occupations: held?.map(occupation) }),
      vacancy({ occupation: occupation(asked) }),
      context(),
    ).value;

  it('falls with distance in the ESCO/ISCO tree', () => {
    const [same, child, sibling, group] = [
      value(['baker'], 'baker'),
      value(['night-baker'], 'baker'),
      value(['confectioner'], 'baker'),
      value(['butcher'], 'baker'),
    ];
    expect(same).toBe(1000);
    expect(child).toBeLessThan(same);
    expect(sibling).toBeLessThan(child);
    expect(group).toBeLessThan(sibling);
    expect(group).toBeGreaterThan(0);
    expect(value(['nurse'], 'baker')).toBe(0);
  });
  it('counts the nearest occupation held', () =>
    expect(value(['nurse', 'baker'], 'baker')).toBe(1000));
  it('is neutral where none is stated', () => expect(value(undefined, 'baker')).toBe(400));
  it('climbs the ISCO groups by their codes, listed or not', () => {
    expect(value(['welder'], 'baker')).toBe(100);
  });
});

describe('the language term', () => {
  const value = (
    spoken: 'A1' | 'B1' | 'B2' | 'C1' | 'C2' | undefined,
    need = german({ spoken: 'B2' }),
  ) =>
    languageTerm.measure(
      profile({ languages: [{ language: 'de', spoken }] }),
      vacancy({ languages: [need] }),
      context(),
    ).value;

  it('rises with the margin over what is asked', () => {
    expect([undefined, 'A1', 'B1', 'B2', 'C1', 'C2'].map((at) => value(at as 'B1'))).toEqual([
      0, 150, 450, 600, 800, 1000,
    ]);
  });
  it('counts wishes too, though they never gate', () => {
    expect(value('C2', german({ spoken: 'B2', strictness: 'wished' }))).toBe(1000);
  });
  it('drops out where no level is asked, or one is only assumed', () => {
    expect(languageTerm.asks(vacancy({ languages: [] }))).toBe(false);
    expect(languageTerm.asks(vacancy({ languages: [german({})] }))).toBe(false);
    expect(
      languageTerm.asks(vacancy({ languages: [german({ spoken: 'B1', source: 'assumed' })] })),
    ).toBe(false);
  });
});

describe('a need whose weight is set to 0', () => {
  const config = { ...DEFAULT_SCORER_CONFIG, needWeight: { essential: 0, optional: 0 } };
  const wished = german({ spoken: 'B2', strictness: 'wished' });

  it.each([
    ['a language', languageTerm, vacancy({ languages: [wished] }), 600],
    [
      'an essential language',
      languageTerm,
      vacancy({ languages: [german({ spoken: 'B2' })] }),
      600,
    ],
    [
      'a skill',
      skillsTerm,
      vacancy({ skills: [{ skill: skill('bake-bread'), essential: false }] }),
      1000,
    ],
  ] as const)('still gives %s its value where nothing else is asked', (_what, term, job, value) => {
    expect(term.measure(profile(), job, context({ config })).value).toBe(value);
  });

  it('counts for hardly anything beside one that has weight', () => {
    const half = { ...config, needWeight: { essential: 1000, optional: 0 } };
    const must = german({ spoken: 'B2' });
    const both = vacancy({ languages: [must, { ...wished, language: 'it' }] });
    const { value } = languageTerm.measure(profile(), both, context({ config: half }));
    expect(value).toBe(599);
  });
});

describe('the commute term', () => {
  it('falls smoothly from the whole near home to nought at the limit', () => {
    const values = Array.from({ length: 61 }, (_, at) => comfort(at, 60));
    expect(values[0]).toBe(1000);
    expect(values[30]).toBe(500);
    expect(values[60]).toBe(0);
    for (let i = 1; i <= 60; i++) {
      expect(values[i]).toBeLessThanOrEqual(values[i - 1] ?? 0);
      expect((values[i - 1] ?? 0) - (values[i] ?? 0)).toBeLessThan(30);
    }
  });
  it('is nought beyond the limit, and where the limit is nought', () => {
    expect(comfort(61, 60)).toBe(0);
    expect(comfort(0, 0)).toBe(0);
  });
  it('counts the quickest of the person’s modes', () => {
    const times = { car: 50, transit: 40, bike: 10, walk: 200 };
    const measured = commuteTerm.measure(
      profile({ commuteModes: ['car', 'transit'], maxCommuteMinutes: 80 }),
      vacancy(),
      context({ commute: (_a, _b, mode) => minutes(times[mode]) }),
    );
    expect(measured).toMatchObject({ value: 500, params: { mode: 'transit', minutes: 40 } });
  });
  it('drops out for wholly remote work and for a place nobody knows', () => {
    expect(commuteTerm.asks(vacancy({ remoteShare: 1 }))).toBe(false);
    expect(commuteTerm.asks(vacancy({ workplace: { country: 'DE' } }))).toBe(false);
  });
});
