import { leastBy } from '../commute-of.js';
import { stepsBetween } from '../occupation-tree.js';
import type { Term } from './term.js';

/** 1 for an occupation held that is the one asked, less with each step between them in the ESCO/ISCO tree. */
export const occupationTerm: Term<'occupation'> = {
  name: 'occupation',
  asks: (vacancy) => vacancy.occupation !== undefined,
  measure({ occupations: held = [] }, { occupation: asked = '' }, { taxonomy, config }) {
    if (held.length === 0) {
      return { value: config.neutral.occupation, silent: true, code: 'silent', params: { asked } };
    }
    const ways = [...held]
      .sort((a, b) => (a < b ? -1 : 1))
      .map((by) => ({ by, steps: stepsBetween(taxonomy, by, asked) ?? Infinity }));
    const { by, steps } = leastBy(ways, (way) => way.steps);
    const value = config.occupationBySteps[steps] ?? 0;
    if (value === 0) return { value, silent: false, code: 'unrelated', params: { asked } };
    const code = steps === 0 ? 'same' : 'related';
    return { value, silent: false, code, params: { asked, by, steps } };
  },
};
