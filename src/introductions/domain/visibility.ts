import { approvalsComplete } from './approvals.js';
import type { Introduction } from './introduction.js';
import type { ApprovalSettings } from './settings.js';
import type { Party } from './vocabulary.js';

/**
 * Whether somebody in this part may know of the introduction at all. A person's "not for me" and "later"
 * stay with the person: they appear in no list by any body. An employer's unasked "no" about somebody
 * who never answered stays with the employer.
 */
export function visibleTo(
  party: Party,
  introduction: Introduction,
  settings: ApprovalSettings,
): boolean {
  const { person, employer } = introduction.answers;
  const personSaidYes = person?.answer === 'yes';
  switch (party) {
    case 'person':
      return person !== undefined || employer?.answer === 'yes';
    case 'employer':
      return employer !== undefined || (personSaidYes && cleared(introduction, settings));
    case 'person-adviser':
      return personSaidYes;
    case 'vacancy-adviser':
      return (
        personSaidYes && (employer?.answer === 'yes' || settings.approve === 'before-employer')
      );
    case 'system':
      return true;
  }
}

/** Where approval comes first, the employer hears of nobody who is not approved. */
const cleared = (introduction: Introduction, settings: ApprovalSettings) =>
  settings.approve === 'after-employer' || approvalsComplete(introduction, settings);
