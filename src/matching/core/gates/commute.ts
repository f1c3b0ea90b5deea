import { NO_WAY_MINUTES } from '../../../kernel/vocabulary.js';
import { asksForCommute, commutesBetween, leastBy, modesOf } from '../commute-of.js';
import { answers, type Gate } from './gate.js';

const answer = answers('commute');

/**
 * The low end of the estimate, by one of the person's modes, against the person's own limit. When only
 * the low end is within it, or when it is over by a few minutes, the code says so. Wholly remote work passes.
 * Of work in shifts the longer of the ways to their start and home from their end counts.
 */
export const commuteGate: Gate<'commute'> = {
  name: 'commute',
  check(profile, vacancy, { commute, config }) {
    if (vacancy.workplace === undefined) return answer('met', 'nothing-asked');
    if (!asksForCommute(vacancy)) return answer('met', 'remote');
    const { home, maxCommuteMinutes: limit } = profile;
    const workplace = vacancy.workplace.at;
    if (workplace === undefined) {
      return answer('unknown', 'workplace-not-found', { ask: 'employer', about: 'workplace' });
    }
    if (home === undefined) {
      return answer('unknown', 'home-not-stated', { ask: 'person', about: 'home' });
    }
    if (home.at === undefined) {
      return answer('unknown', 'home-not-found', { ask: 'person', about: 'home' });
    }
    if (limit === undefined) {
      return answer('unknown', 'limit-not-stated', { ask: 'person', about: 'maxCommuteMinutes' });
    }
    const ways = commutesBetween(commute, home.at, workplace, modesOf(profile));
    const quickest = leastBy(ways, (way) => way.minutes);
    // The quickest usual time may have a wide range, so another mode can have the lower low end.
    const best = quickest.low <= limit ? quickest : leastBy(ways, (way) => way.low);
    const { mode, minutes, low, high, crossing, estimator, toWork, home: back } = best;
    const shift = toWork === undefined ? {} : { toWork, home: back };
    const params = { mode, minutes, low, high, limit, crossing, estimator, ...shift };
    if (low <= limit) {
      if (minutes <= limit) return answer('met', 'within-limit', params);
      return answer('met', 'near-limit', { ...params, over: minutes - limit });
    }
    if (low >= NO_WAY_MINUTES) return answer('short', 'no-way', { mode, limit, ...shift });
    const over = low - limit;
    const code = over <= config.slightlyOverMinutes ? 'slightly-over' : 'too-far';
    return answer('short', code, { ...params, over });
  },
};
