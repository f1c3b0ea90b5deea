import type { CoreHours } from '../model.js';
import type { Params } from '../outcome.js';
import { answers, type Gate } from './gate.js';

const answer = answers('hours');

const isStated = (hours: CoreHours | undefined): hours is CoreHours =>
  hours !== undefined && (hours.min !== undefined || hours.max !== undefined);

/** The weekly hours on offer and those the person wants overlap, ends included; an absent end is open. */
export const hoursGate: Gate<'hours'> = {
  name: 'hours',
  check({ hours: wanted }, { hours: offered }) {
    if (!isStated(offered)) return answer('met', 'nothing-asked');
    if (!isStated(wanted)) {
      const question = { ask: 'person', about: 'hours', offered: describe(offered) };
      return answer('unknown', 'not-stated', question);
    }
    const params = { offered: describe(offered), wanted: describe(wanted) };
    const tooFew = (wanted.min ?? 0) - (offered.max ?? Infinity);
    const tooMany = (offered.min ?? 0) - (wanted.max ?? Infinity);
    const apart = Math.max(tooFew, tooMany);
    if (apart <= 0) return answer('met', 'overlap', params);
    return answer('short', 'apart', { ...params, hours: apart });
  },
};

const describe = ({ min, max }: CoreHours): Params => ({ min: min ?? null, max: max ?? null });
