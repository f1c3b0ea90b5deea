import { LOCALES } from '../../src/kernel/locale.js';
import {
  APPROVAL_CODES,
  CLOSING_CODES,
  DECISIONS,
  EMPLOYER_REASONS,
  INTRODUCTION_STATUSES,
  NEXT_STEPS,
  OUTCOMES,
  PARTIES,
  PERSON_REASONS,
} from '../../src/introductions/domain/vocabulary.js';
import { EMAIL_CHOICES } from '../../src/notifications/domain/preferences.js';
import { PREFERENCE_GROUPS } from '../../src/notifications/domain/kinds.js';
import { claimTexts } from '../../src/ui/texts/claim.js';
import { introductionTexts } from '../../src/ui/texts/introduction.js';
import { notificationTexts } from '../../src/ui/texts/notification.js';
import { sourceTexts } from '../../src/ui/texts/source.js';
import { CLAIM_STATUSES } from '../../src/vacancies/domain/claim.js';
import { CONTACT_RESULTS } from '../../src/vacancies/domain/contact-request.js';
import { SOURCE_OUTCOMES } from '../../src/vacancies/domain/source-outcome.js';

/** Closed lists live in their features, their words in `ui`: here they meet, so that none goes without the other. */
describe.each(LOCALES)('the words of closed lists in %s', (locale) => {
  const i = introductionTexts[locale];
  it.each([
    ['statuses', i.statuses, INTRODUCTION_STATUSES],
    ['parties', i.parties, PARTIES],
    ['next steps', i.nextSteps, NEXT_STEPS],
    ['reasons of a person', i.personReasons, PERSON_REASONS],
    ['reasons of an employer', i.employerReasons, EMPLOYER_REASONS],
    ['closing codes', i.closingCodes, CLOSING_CODES],
    ['decisions', i.decisions, DECISIONS],
    ['decisions taken', i.decided, DECISIONS],
    ['outcomes', i.outcomes, OUTCOMES],
    ['approval codes', i.approvalCodes, APPROVAL_CODES],
    ['groups of messages', notificationTexts[locale].groups, PREFERENCE_GROUPS],
    ['choices of messages', notificationTexts[locale].choices, EMAIL_CHOICES],
    ['results of a call', sourceTexts[locale].results, CONTACT_RESULTS],
    ['statuses of a claim', claimTexts[locale].statuses, CLAIM_STATUSES],
    ['outcomes at the source', sourceTexts[locale].outcomes, SOURCE_OUTCOMES],
  ])('%s are all there, and no more', (_name, words, list) => {
    expect(Object.keys(words).sort()).toEqual([...list].sort());
  });
});
