import { daysBetween, laterOf } from '../../../kernel/local-date.js';
import { answers, type Gate } from './gate.js';

const answer = answers('start-date');

/** The person can start by the starting day; a starting day that has passed means today. */
export const startDateGate: Gate<'start-date'> = {
  name: 'start-date',
  check({ availableFrom }, { startsOn: stated }, { today }) {
    if (stated === undefined) return answer('met', 'nothing-asked');
    const startsOn = laterOf(stated, today);
    if (availableFrom === undefined) {
      return answer('unknown', 'not-stated', { ask: 'person', about: 'availableFrom', startsOn });
    }
    const days = daysBetween(startsOn, availableFrom);
    if (days <= 0) return answer('met', 'in-time', { startsOn, availableFrom });
    return answer('short', 'late', { startsOn, availableFrom, days });
  },
};
