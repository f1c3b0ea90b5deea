import { context, profile, vacancy } from '../../../../test/support/matching/pairs.js';
import { GATE_NAMES } from '../../../kernel/vocabulary.js';
import { GATE_CODES } from '../outcome.js';
import { checkGates } from './all-gates.js';

describe('the gates', () => {
  it('are all evaluated, in their fixed order, even when the first ones fail', () => {
    const nothing = profile({
      languages: [],
      mayWorkIn: [],
      consent: false,
      contracts: [],
      maxCommuteMinutes: 0,
    });
    const closed = vacancy({ status: 'closed' });
    expect(checkGates(nothing, closed, context()).map((gate) => gate.name)).toEqual(GATE_NAMES);
  });

  it('are all met by a pair that fits', () => {
    const gates = checkGates(profile(), vacancy(), context());
    expect(gates.filter((gate) => gate.outcome !== 'met')).toEqual([]);
  });

  it('answer with codes of the closed list only', () => {
    for (const gate of checkGates(profile(), vacancy(), context())) {
      expect(GATE_CODES[gate.name]).toContain(gate.code);
    }
  });

  it('are met where a vacancy asks nothing, even for a person who says nothing', () => {
    const bare = {
      id: 'v',
      status: 'active',
      remoteShare: 0,
      skills: [],
      languages: [],
      drivingLicences: [],
    } as const;
    const gates = checkGates({ id: 'p', consent: true }, bare, context());
    expect(gates.map((gate) => gate.outcome)).toEqual(GATE_NAMES.map(() => 'met'));
  });
});
