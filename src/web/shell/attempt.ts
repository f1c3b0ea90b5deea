import { DomainError, type ErrorKind } from '../../kernel/errors.js';
import type { Locale } from '../../kernel/locale.js';
import type { ShownProblem } from '../../ui/parts/error-summary.js';
import { errorTexts } from '../../ui/texts/errors.js';

/** What a form knows of its fields: their labels, and where a problem of a whole part is shown. */
export interface FieldNames {
  labels?: Readonly<Record<string, string>>;
  /** E.g. `{home: 'home.postalCode'}`: the part is refused as a whole, the field is where one mends it. */
  shownAt?: Readonly<Record<string, string>>;
}

export type Attempt<T> = { ok: true; value: T } | { ok: false; problems: ShownProblem[] };

/** Refusals that the person can do nothing about on this form. */
const BEYOND_THE_FORM: ReadonlySet<ErrorKind> = new Set(['not-found', 'unavailable']);

/** Runs a change; what the person can mend comes back as problems of the form, all else is thrown on. */
export async function attempt<T>(
  locale: Locale,
  change: () => Promise<T>,
  names: FieldNames = {},
): Promise<Attempt<T>> {
  try {
    return { ok: true, value: await change() };
  } catch (error) {
    if (!(error instanceof DomainError) || BEYOND_THE_FORM.has(error.kind)) throw error;
    return { ok: false, problems: problemsInWords(error, locale, names) };
  }
}

/** What was refused, in the person's language. */
export function problemsInWords(
  error: DomainError,
  locale: Locale,
  { labels = {}, shownAt = {} }: FieldNames = {},
): ShownProblem[] {
  const t = errorTexts[locale];
  if (error.problems.length === 0) {
    return [{ field: '', text: t.codes[error.code] ?? t.kinds[error.kind].text }];
  }
  return error.problems.map(({ field, code }) => {
    const at = shownAt[field] ?? field;
    const label = labels[at] ?? labels[at.replace(/\[\d+\].*$/, '')];
    return { field: at, text: t.fields[code] ?? t.codes[code] ?? t.anyField, label };
  });
}
