import { COUNTRIES } from '../../../kernel/countries.js';
import { answers, type Gate } from './gate.js';

const answer = answers('work-permission');
const covered: readonly string[] = COUNTRIES;

/**
 * May the person work in the workplace's country? Not stated is unknown, not barred. A profile can
 * state a permission for the region's countries only, so a workplace elsewhere is a question too.
 */
export const workPermissionGate: Gate<'work-permission'> = {
  name: 'work-permission',
  check({ mayWorkIn }, { workplace }) {
    if (workplace === undefined) return answer('met', 'nothing-asked');
    const { country } = workplace;
    if (mayWorkIn?.includes(country)) return answer('met', 'may-work', { country });
    const question = { ask: 'person', about: 'mayWorkIn', country };
    if (mayWorkIn === undefined) return answer('unknown', 'not-stated', question);
    if (!covered.includes(country)) return answer('unknown', 'country-not-covered', question);
    return answer('barred', 'may-not-work', { country });
  },
};
