import type { CoreProfile, CoreVacancy } from '../model.js';
import type { GateAnswer } from '../outcome.js';
import type { MatchContext } from '../ports.js';
import { commuteGate } from './commute.js';
import { consentGate } from './consent.js';
import { contractGate } from './contract.js';
import { drivingLicenceGate } from './driving-licence.js';
import type { Gate } from './gate.js';
import { hoursGate } from './hours.js';
import { languageGate } from './language.js';
import { regulatedProfessionGate } from './regulated-profession.js';
import { startDateGate } from './start-date.js';
import { vacancyOpenGate } from './vacancy-open.js';
import { workPermissionGate } from './work-permission.js';

/** Every gate, in the order in which all of them are always evaluated (DESIGN, section 5). */
export const GATES: readonly Gate[] = [
  languageGate,
  commuteGate,
  workPermissionGate,
  regulatedProfessionGate,
  contractGate,
  hoursGate,
  drivingLicenceGate,
  startDateGate,
  vacancyOpenGate,
  consentGate,
];

/** The answers of all gates, never cut short: a person reads every reason at once. */
export function checkGates(
  profile: CoreProfile,
  vacancy: CoreVacancy,
  context: MatchContext,
): readonly GateAnswer[] {
  return GATES.map((gate) => gate.check(profile, vacancy, context));
}
