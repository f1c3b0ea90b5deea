import { textOf, type FormValues } from '../shell/form-body.js';
import { keptForm } from './kept-form.js';
import { mergeIntoProfile, mergeIntoVacancy } from './merge.js';
import { acceptedItems } from './read-item.js';

/** Values of a form's `add` button, beside the names of its lists. */
export const READ_TEXT = 'read-text';
export const TAKE_OVER = 'take-over';
export const TAKE_NOTHING = 'take-nothing';

/** Whether the form comes back from the page that shows what was read. */
export const comesBack = (values: FormValues): boolean =>
  [TAKE_OVER, TAKE_NOTHING].includes(textOf(values, 'add'));

const accepted = (values: FormValues) =>
  textOf(values, 'add') === TAKE_OVER ? acceptedItems(values) : [];

/** The profile's form as it was left, with what was ticked put into it. Nothing is stored. */
export const profileComingBack = (values: FormValues): FormValues =>
  mergeIntoProfile(keptForm(values), accepted(values));

/** Likewise of a vacancy. */
export const vacancyComingBack = (values: FormValues): FormValues =>
  mergeIntoVacancy(keptForm(values), accepted(values));
