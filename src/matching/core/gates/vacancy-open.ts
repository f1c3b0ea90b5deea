import { answers, type Gate } from './gate.js';

const answer = answers('vacancy-open');

/** The vacancy is active and its closing day, itself included, has not passed. */
export const vacancyOpenGate: Gate<'vacancy-open'> = {
  name: 'vacancy-open',
  check(_profile, { status, closesOn }, { today }) {
    if (status !== 'active') return answer('barred', 'not-active', { status });
    if (closesOn !== undefined && closesOn < today) {
      return answer('barred', 'closing-day-passed', { closesOn });
    }
    return answer('met', 'open', closesOn === undefined ? {} : { closesOn });
  },
};
