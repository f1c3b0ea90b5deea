import { formValues, textOf, type FormValues } from '../shell/form-body.js';

/** Under this name a page carries the form that it will go back to. */
export const KEPT_FORM = 'form';
/** What the button was that led away; it means nothing when the form comes back. */
const LED_AWAY = new Set(['add', 'status', KEPT_FORM]);

/** A form's values as one hidden field: what was typed and not yet saved is not lost on the way. */
export function encodeForm(values: FormValues): string {
  const kept = Object.entries(values).filter(([name]) => !LED_AWAY.has(name));
  return JSON.stringify(Object.fromEntries(kept));
}

/** The form that a page carries; empty where it carries none, or something else. */
export function keptForm(values: FormValues): FormValues {
  try {
    return formValues(JSON.parse(textOf(values, KEPT_FORM)));
  } catch {
    return {};
  }
}
