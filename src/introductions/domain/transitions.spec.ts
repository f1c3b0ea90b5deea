import { judge } from '../../kernel/status-machine.js';
import type { Facts } from './facts.js';
import { TRANSITIONS } from './transitions.js';
import { PARTIES, STANDINGS, type Party, type Standing } from './vocabulary.js';

/** P person, E employer, a the person's adviser, v the vacancy's adviser, s system. */
const LETTER: Record<Party, string> = {
  person: 'P',
  employer: 'E',
  'person-adviser': 'a',
  'vacancy-adviser': 'v',
  system: 's',
};

/**
 * Who may ever take an introduction from one status (line) to another (entry). Everything that is not
 * written here must be refused. Written by hand from DESIGN, section 6, not derived from the table.
 */
const WHO: Record<Standing, Partial<Record<Standing, string>>> = {
  unborn: {
    deferred: 'PE',
    interested: 'P',
    'employer-interested': 'E',
    'at-source': 'P',
    declined: 'PE',
  },
  deferred: {
    deferred: 'PE',
    interested: 'P',
    'employer-interested': 'E',
    'at-source': 'P',
    declined: 'PE',
    withdrawn: 's',
    expired: 's',
  },
  interested: {
    interested: 'Eavs',
    'both-interested': 'E',
    declined: 'Eav',
    objected: 'v',
    withdrawn: 'Ps',
    expired: 's',
  },
  'employer-interested': {
    'employer-interested': 'P',
    'both-interested': 'P',
    declined: 'P',
    withdrawn: 'Es',
    expired: 's',
  },
  'at-source': {
    interested: 's',
    interview: 'Pa',
    hired: 'Pa',
    'not-hired': 'Pa',
    'no-show': 'Pa',
    withdrawn: 'Ps',
    expired: 's',
  },
  'both-interested': {
    'both-interested': 'av',
    introduced: 'avs',
    declined: 'av',
    objected: 'v',
    withdrawn: 'PEs',
    expired: 's',
  },
  introduced: {
    interview: 'PEav',
    hired: 'PEav',
    'not-hired': 'PEav',
    'no-show': 'PEav',
    withdrawn: 'PEavs',
  },
  interview: {
    interview: 'PEav',
    hired: 'PEav',
    'not-hired': 'PEav',
    'no-show': 'PEav',
    withdrawn: 'PEavs',
  },
  hired: { interview: 'PEav', hired: 'PEav', 'not-hired': 'PEav', 'no-show': 'PEav' },
  'not-hired': { interview: 'PEav', hired: 'PEav', 'not-hired': 'PEav', 'no-show': 'PEav' },
  'no-show': { interview: 'PEav', hired: 'PEav', 'not-hired': 'PEav', 'no-show': 'PEav' },
  declined: { interested: 'P', 'at-source': 'P' },
  objected: {},
  withdrawn: {},
  expired: {},
};

const rowsAllow = (from: Standing, to: Standing, party: Party) => {
  // The table as such, whatever its conditions say.
  const unconditional = TRANSITIONS.map(({ when: _when, ...row }) => row);
  return judge(unconditional, from, to, party, {} as Facts).allowed;
};

describe('transitions of an introduction', () => {
  it('has every status classified', () => {
    expect(Object.keys(WHO).sort()).toEqual([...STANDINGS].sort());
  });

  it.each(STANDINGS)('from %s allows exactly whom the design names, to each status', (from) => {
    const found = Object.fromEntries(
      STANDINGS.map((to) => [
        to,
        PARTIES.filter((party) => rowsAllow(from, to, party))
          .map((party) => LETTER[party])
          .join(''),
      ]),
    );
    const expected = Object.fromEntries(STANDINGS.map((to) => [to, WHO[from]?.[to] ?? '']));
    expect(found).toEqual(expected);
  });

  it('leads to introduced from one status only', () => {
    const rows = TRANSITIONS.filter((row) => row.to === 'introduced');
    expect(new Set(rows.flatMap((row) => row.from))).toEqual(new Set(['both-interested']));
    expect(rows.every((row) => row.when !== undefined)).toBe(true);
  });

  it('never lets a side introduce', () => {
    const by = TRANSITIONS.filter((row) => row.to === 'introduced').flatMap((row) => row.by);
    expect(by).not.toContain('person');
    expect(by).not.toContain('employer');
  });
});
