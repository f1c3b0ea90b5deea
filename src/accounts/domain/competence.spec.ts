import fc from 'fast-check';
import type { Country } from '../../kernel/countries.js';
import type { AccountId } from '../../kernel/ids.js';
import { poolFor, withDeputies, type AdviserFacts } from './competence.js';

const id = (name: string) => name as AccountId;
const adviser = (
  name: string,
  country: Country,
  prefixes: readonly string[],
  more: Partial<AdviserFacts> = {},
): AdviserFacts => ({
  id: id(name),
  country,
  territories: prefixes.map((postalPrefix) => ({ country, postalPrefix })),
  deputies: [],
  absences: [],
  ...more,
});

const TODAY = '2026-11-23';
const away = [{ firstDay: '2026-11-20', lastDay: '2026-11-23' }];

describe('poolFor', () => {
  const advisers = [
    adviser('bas-rhin', 'FR', ['67']),
    adviser('haut-rhin', 'FR', ['68']),
    adviser('strasbourg', 'FR', ['670', '672']),
    adviser('germany', 'DE', ['']),
    adviser('roaming', 'CH', ['40'], {
      territories: [
        { country: 'CH', postalPrefix: '40' },
        { country: 'FR', postalPrefix: '683' },
      ],
    }),
  ];

  it.each([
    [{ country: 'FR', postalCode: '67000' }, ['bas-rhin', 'strasbourg']],
    [{ country: 'FR', postalCode: '67500' }, ['bas-rhin']],
    [{ country: 'FR', postalCode: '68300' }, ['haut-rhin', 'roaming']],
    [{ country: 'DE', postalCode: '77694' }, ['germany']],
    [{ country: 'DE' }, ['germany']],
    [{ country: 'CH', postalCode: '4051' }, ['roaming']],
  ])('%j: %j', (place, expected) => {
    expect(poolFor(place, advisers, TODAY)).toEqual(expected);
  });

  it('falls back to the whole country where the place is nobody’s', () => {
    expect(poolFor({ country: 'FR', postalCode: '75001' }, advisers, TODAY)).toEqual([
      'bas-rhin',
      'haut-rhin',
      'strasbourg',
    ]);
    expect(poolFor({ country: 'FR' }, advisers, TODAY)).toHaveLength(3);
  });

  it('is empty only where there is no adviser at all', () => {
    expect(poolFor({ country: 'LU', postalCode: '1009' }, advisers, TODAY)).toEqual([]);
  });
});

describe('withDeputies', () => {
  it('puts the deputies who are there in the place of who is away', () => {
    const advisers = [
      adviser('a', 'FR', [], { absences: away, deputies: [id('b'), id('c')] }),
      adviser('b', 'FR', [], { absences: away }),
      adviser('c', 'FR', []),
    ];
    expect(withDeputies([id('a')], advisers, TODAY)).toEqual(['c']);
    expect(withDeputies([id('a'), id('c')], advisers, TODAY)).toEqual(['c']);
    expect(withDeputies([id('a')], advisers, '2026-11-24')).toEqual(['a']);
  });

  it('never leaves nobody', () => {
    const names = ['a', 'b', 'c', 'd'];
    const anAdviser = fc.record({
      isAway: fc.boolean(),
      deputies: fc.subarray(names),
    });
    fc.assert(
      fc.property(
        fc.tuple(anAdviser, anAdviser, anAdviser, anAdviser),
        fc.subarray(names, { minLength: 1 }),
        (facts, wanted) => {
          const advisers = facts.map(({ isAway, deputies }, i) =>
            adviser(names[i]!, 'FR', [], {
              absences: isAway ? away : [],
              deputies: deputies.map(id),
            }),
          );
          const chosen = withDeputies(wanted.map(id), advisers, TODAY);
          expect(chosen.length).toBeGreaterThan(0);
          expect(new Set(chosen).size).toBe(chosen.length);
          const there = advisers.filter((a) => a.absences.length === 0).map((a) => a.id);
          const someoneThere = chosen.some((c) => there.includes(c));
          if (someoneThere) expect(chosen.every((c) => there.includes(c))).toBe(true);
        },
      ),
    );
  });
});
