import { answers, type Gate } from './gate.js';

const answer = answers('consent');

/** Nobody is matched without their consent. */
export const consentGate: Gate<'consent'> = {
  name: 'consent',
  check: ({ consent }) => (consent ? answer('met', 'given') : answer('barred', 'withheld')),
};
