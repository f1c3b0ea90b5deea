import { entitledClasses } from '../driving-licence-classes.js';
import { answers, type Gate } from './gate.js';

const answer = answers('driving-licence');

/** Every class asked for is held or implied by one that is; a learnable one that is missing is a condition. */
export const drivingLicenceGate: Gate<'driving-licence'> = {
  name: 'driving-licence',
  check({ drivingLicences: stated }, vacancy) {
    const needs = vacancy.drivingLicences.filter((need) => need.strictness !== 'wished');
    const asked = needs.map((need) => need.class);
    if (needs.length === 0) return answer('met', 'nothing-asked');
    if (stated === undefined) {
      return answer('unknown', 'not-stated', { ask: 'person', about: 'drivingLicences', asked });
    }
    const entitled = entitledClasses(stated);
    const lacking = needs.filter((need) => !entitled.has(need.class));
    if (lacking.length === 0) return answer('met', 'held', { asked });
    const inTheWay = lacking.filter((need) => need.strictness !== 'learnable');
    const toObtain = lacking.filter((need) => need.strictness === 'learnable');
    const params = {
      asked,
      ...(inTheWay.length > 0 && { missing: inTheWay.map((need) => need.class) }),
      ...(toObtain.length > 0 && {
        who: 'person',
        what: 'obtain-licence',
        toObtain: toObtain.map((need) => need.class),
      }),
    };
    if (inTheWay.length > 0) return answer('short', 'missing', params);
    return answer('conditional', 'to-obtain', params);
  },
};
