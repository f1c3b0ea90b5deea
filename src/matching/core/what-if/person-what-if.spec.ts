import fc from 'fast-check';
import {
  plainWhatIf,
  type CountedVacancy,
} from '../../../../test/support/matching/plain-what-if.js';
import {
  context,
  german,
  minutes,
  profile,
  TODAY,
  vacancy,
} from '../../../../test/support/matching/pairs.js';
import { Chance } from '../../../../test/support/matching/random.js';
import { randomVacancy, randomWorld } from '../../../../test/support/matching/random-world.js';
import { skill } from '../../../../test/support/matching/small-taxonomy.js';
import type { CoreProfile, CoreVacancy } from '../model.js';
import type { MatchContext } from '../ports.js';
import { personWhatIf } from './person-what-if.js';
import { VacancyTable } from './vacancy-table.js';

const THRESHOLD = 30_000;

function tableOf(counted: readonly CountedVacancy[], world: MatchContext): VacancyTable {
  const table = new VacancyTable(world);
  for (const { vacancy: one, ...presence } of counted) table.put(one, presence);
  return table;
}

function ask(
  person: CoreProfile,
  vacancies: readonly CoreVacancy[],
  world: MatchContext = context(),
  threshold = THRESHOLD,
) {
  const counted = vacancies.map((one) => ({ vacancy: one, open: true, share: 1 }));
  return personWhatIf(tableOf(counted, world), person, world, { threshold });
}

describe('what if, for a person', () => {
  it('is what the plain core says of the profile before and after each step', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 ** 31 - 1 }),
        fc.constantFrom(0, 10_000, 30_000, 45_000),
        (seed, threshold) => {
          const world = randomWorld(seed, { profiles: 6, vacancies: 16 });
          const chance = new Chance(seed + 7);
          const counted = world.vacancies.map((one) => ({
            vacancy: one,
            open: one.status === 'active' && chance.yes(0.8),
            share: chance.int(0, 8) / 8,
          }));
          const table = tableOf(counted, world.context);
          for (const person of world.profiles) {
            const consenting = { ...person, consent: true };
            expect(personWhatIf(table, consenting, world.context, { threshold })).toEqual(
              plainWhatIf(consenting, counted, world.context, threshold),
            );
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('stays true when vacancies change, close and go', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
        const world = randomWorld(seed, { profiles: 6, vacancies: 12 });
        const chance = new Chance(seed + 3);
        const places = world.profiles.flatMap((p) => (p.home?.at ? [p.home.at] : []));
        if (places.length === 0) return;
        const kept = new Map(
          world.vacancies.map((one) => [one.id, { vacancy: one, open: true, share: 0.5 }]),
        );
        const table = tableOf([...kept.values()], world.context);
        for (let i = 0; i < 12; i++) {
          const id = `v${chance.int(0, 15)}`;
          if (chance.yes(0.3)) {
            kept.delete(id);
            table.remove(id);
            continue;
          }
          const one = randomVacancy(chance, id, places);
          const counted = { vacancy: one, open: chance.yes(), share: chance.int(0, 4) / 4 };
          kept.set(id, counted);
          table.put(one, counted);
        }
        const counted = [...kept.values()];
        expect(table.size).toBe(counted.length);
        for (const person of world.profiles.filter(({ consent }) => consent)) {
          expect(personWhatIf(table, person, world.context, { threshold: THRESHOLD })).toEqual(
            plainWhatIf(person, counted, world.context, THRESHOLD),
          );
        }
      }),
      { numRuns: 40 },
    );
  });

  it('takes one CEFR step in speech and in writing at once', () => {
    const person = profile({ languages: [{ language: 'de', spoken: 'A2' }] });
    const job = vacancy({ languages: [german({ spoken: 'B1', written: 'A1' })] });
    expect(ask(person, [job]).steps).toContainEqual({
      step: {
        kind: 'language',
        language: 'de',
        from: { spoken: 'A2', written: undefined },
        to: { spoken: 'B1', written: 'A1' },
      },
      today: [job.id],
      usual: 1,
    });
    const further = vacancy({ languages: [german({ spoken: 'B2' })] });
    expect(ask(person, [further]).steps).toEqual([]);
  });

  it('opens by fifteen minutes, by a licence, by a skill', () => {
    const far = vacancy({ id: 'far' });
    const world = context({ commute: () => minutes(60, 50) });
    expect(ask(profile({ maxCommuteMinutes: 40 }), [far], world).steps).toEqual([
      { step: { kind: 'commute', from: 40, to: 55 }, today: ['far'], usual: 1 },
    ]);
    const driver = vacancy({ drivingLicences: [{ class: 'C1', strictness: 'must' }] });
    const licences = ask(profile(), [driver]).steps.map(({ step }) => step);
    expect(licences).toEqual([{ kind: 'licence', class: 'C1' }]);
    const skilled = vacancy({ skills: [{ skill: skill('weld'), essential: true }] });
    expect(
      ask(profile(), [skilled], context(), 60_000).steps.map(({ step }) => step),
    ).toContainEqual({
      kind: 'skill',
      skill: skill('weld'),
    });
  });

  it('offers no step where the profile is silent, and none without consent', () => {
    const job = vacancy({
      languages: [german({ spoken: 'C2' })],
      drivingLicences: [{ class: 'C1', strictness: 'must' }],
    });
    const silent = profile({
      languages: undefined,
      drivingLicences: undefined,
      skills: undefined,
      maxCommuteMinutes: undefined,
    });
    expect(ask(silent, [job], context(), 0).steps).toEqual([]);
    expect(ask(profile({ consent: false }), [vacancy()])).toEqual({
      now: { today: 0, usual: 0 },
      steps: [],
    });
  });

  it('does not count what is past its closing day today, but among what was usual', () => {
    const over = vacancy({ closesOn: '2026-11-01' });
    expect(TODAY > '2026-11-01').toBe(true);
    expect(ask(profile(), [over]).now).toEqual({ today: 0, usual: 1 });
  });
});
