import { answers, type Gate } from './gate.js';

const answer = answers('contract');

/** The kind of contract on offer is one that the person accepts. */
export const contractGate: Gate<'contract'> = {
  name: 'contract',
  check({ contracts }, { contract }) {
    if (contract === undefined) return answer('met', 'nothing-asked');
    if (contracts === undefined) {
      return answer('unknown', 'not-stated', { ask: 'person', about: 'contracts', contract });
    }
    if (contracts.includes(contract)) return answer('met', 'accepted', { contract });
    return answer('barred', 'not-accepted', { contract, accepted: contracts });
  },
};
