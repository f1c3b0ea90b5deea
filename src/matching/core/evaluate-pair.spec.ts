import fc from 'fast-check';
import { Chance } from '../../../test/support/matching/random.js';
import { randomWorld } from '../../../test/support/matching/random-world.js';
import { CEFR_LEVELS, cefrStep } from '../../kernel/cefr.js';
import { GATE_NAMES } from '../../kernel/vocabulary.js';
import { evaluatePair } from './evaluate-pair.js';
import type { CoreProfile, CoreVacancy } from './model.js';
import { GATE_CODES } from './outcome.js';

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });
const RUNS = { numRuns: 60 };

/** Every pair of many random worlds: about 6,000 of them a law. */
function forAllPairs(
  law: (p: CoreProfile, v: CoreVacancy, w: ReturnType<typeof randomWorld>, chance: Chance) => void,
) {
  fc.assert(
    fc.property(seeds, (seed) => {
      const world = randomWorld(seed);
      const chance = new Chance(seed ^ 0x5bd1e995);
      for (const p of world.profiles) for (const v of world.vacancies) law(p, v, world, chance);
    }),
    RUNS,
  );
}

/** A bare check: a hundred thousand of Jest's own would take minutes. */
function must(holds: boolean, law: string): void {
  if (!holds) throw new Error(`broken: ${law}`);
}
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

const thousandths = (n: number) => Math.round(n * 1000);
const sum = (all: readonly number[]) => all.reduce((a, b) => a + b, 0);

describe('every pair', () => {
  it('has contributions that add up to the score exactly, and weights that add up to one', () => {
    forAllPairs((p, v, { context }) => {
      const { score, scoreThousandths, contributions, confidence } = evaluatePair(
        p,
        v,
        context,
      ).fit;
      must(
        sum(contributions.map((c) => thousandths(c.points))) === scoreThousandths,
        'points add up',
      );
      must(thousandths(score) === scoreThousandths, 'one score in two units');
      const weights = sum(contributions.map((c) => thousandths(c.weight)));
      must(contributions.length === 0 || weights === 1000, 'weights add up');
      for (const { weight, value, points } of contributions) {
        must(Math.abs(points - weight * value * 100) < 0.001, 'points are weight × value');
        must(value >= 0 && value <= 1, 'values lie in 0…1');
      }
      must(score >= 0 && score <= 100, 'scores lie in 0…100');
      must(confidence >= 0 && confidence <= 1, 'confidence lies in 0…1');
    });
  });

  it('answers all ten gates in order, with known codes and an `ok` that follows from the outcome', () => {
    forAllPairs((p, v, { context }) => {
      const { gates } = evaluatePair(p, v, context);
      must(
        same(
          gates.map((gate) => gate.name),
          GATE_NAMES,
        ),
        'ten gates in order',
      );
      for (const { name, ok, outcome, code } of gates) {
        must(
          ok === (outcome === 'met' || outcome === 'conditional'),
          'ok follows from the outcome',
        );
        const codes: readonly string[] = GATE_CODES[name];
        must(codes.includes(code), `${name} knows ${code}`);
      }
    });
  });

  it('is the same twice, and whatever the order of the lists it is made of', () => {
    forAllPairs((p, v, { context }, chance) => {
      const mixed: CoreProfile = {
        ...p,
        skills: p.skills && chance.shuffle(p.skills),
        occupations: p.occupations && chance.shuffle(p.occupations),
        languages: p.languages && chance.shuffle(p.languages),
        contracts: p.contracts && chance.shuffle(p.contracts),
        drivingLicences: p.drivingLicences && chance.shuffle(p.drivingLicences),
      };
      const skills = chance.shuffle(v.skills);
      const once = evaluatePair(p, v, context);
      must(same(evaluatePair(p, v, context), once), 'twice the same');
      const again = evaluatePair(mixed, { ...v, skills }, context);
      must(again.list === once.list, 'the list does not depend on order');
      must(again.fit.scoreThousandths === once.fit.scoreThousandths, 'nor does the score');
      must(again.fit.confidence === once.fit.confidence, 'nor does confidence');
    });
  });

  it('cannot see anything that the core’s types do not name', () => {
    forAllPairs((p, v, { context }) => {
      const marked = {
        ...p,
        name: 'N',
        sex: 'F',
        age: 61,
        nationality: 'XX',
        photo: 'y',
        birthDate: '1960-01-01',
      };
      must(
        same(evaluatePair(marked, v, context), evaluatePair(p, v, context)),
        'nothing else is seen',
      );
    });
  });

  it('never scores less for one skill more of those asked', () => {
    forAllPairs((p, v, { context }, chance) => {
      if (p.skills === undefined || p.skills.length === 0 || v.skills.length === 0) return;
      const more = { ...p, skills: [...new Set([...p.skills, chance.pick(v.skills).skill])] };
      const [before, after] = [evaluatePair(p, v, context), evaluatePair(more, v, context)];
      must(after.fit.score >= before.fit.score, 'a skill more is no loss');
    });
  });

  it('never scores less, nor loses the language gate, for a higher level', () => {
    forAllPairs((p, v, { context }) => {
      if (p.languages === undefined) return;
      const languages = p.languages.map((fact) => ({
        ...fact,
        spoken: CEFR_LEVELS[Math.min(5, cefrStep(fact.spoken))],
        written: CEFR_LEVELS[Math.min(5, cefrStep(fact.written))],
      }));
      const [before, after] = [
        evaluatePair(p, v, context),
        evaluatePair({ ...p, languages }, v, context),
      ];
      must(after.fit.score >= before.fit.score, 'more is no loss');
      must(before.gates[0]?.ok !== true || after.gates[0]?.ok === true, 'nor closes a gate');
    });
  });

  it('never scores less, nor loses the commute gate, for a longer limit', () => {
    forAllPairs((p, v, { context }) => {
      if (p.maxCommuteMinutes === undefined) return;
      const farther = { ...p, maxCommuteMinutes: p.maxCommuteMinutes + 15 };
      const [before, after] = [evaluatePair(p, v, context), evaluatePair(farther, v, context)];
      must(after.fit.score >= before.fit.score, 'more is no loss');
      must(before.gates[1]?.ok !== true || after.gates[1]?.ok === true, 'nor closes a gate');
    });
  });
});
