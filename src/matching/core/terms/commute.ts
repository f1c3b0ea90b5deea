import { asksForCommute, commutesBetween, leastBy, modesOf } from '../commute-of.js';
import { WHOLE } from '../scorer-config.js';
import type { Term } from './term.js';

/** Comfort of the commute: falls smoothly from 1 near home to 0 at the person's own limit, by their quickest mode. */
export const commuteTerm: Term<'commute'> = {
  name: 'commute',
  asks: (vacancy) => asksForCommute(vacancy) && vacancy.workplace?.at !== undefined,
  measure(profile, vacancy, { commute, config }) {
    const home = profile.home?.at;
    const workplace = vacancy.workplace?.at;
    const limit = profile.maxCommuteMinutes;
    if (home === undefined || workplace === undefined || limit === undefined) {
      return { value: config.neutral.commute, silent: true, code: 'silent', params: {} };
    }
    const ways = commutesBetween(commute, home, workplace, modesOf(profile));
    const { mode, minutes } = leastBy(ways, (way) => way.minutes);
    return {
      value: comfort(minutes, limit),
      silent: false,
      code: 'commute-comfort',
      params: { mode, minutes, limit },
    };
  },
};

/** 1 − 3t² + 2t³ for t = minutes / limit, in thousandths: flat near home and near the limit. */
export function comfort(minutes: number, limit: number): number {
  if (minutes >= limit) return 0;
  const part = minutes / limit;
  return Math.floor(WHOLE * (1 - part * part * (3 - 2 * part)));
}
