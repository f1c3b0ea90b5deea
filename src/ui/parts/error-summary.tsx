import type { Locale } from '../../kernel/locale.js';
import { fill } from '../texts/fill.js';
import { formTexts } from '../texts/form.js';
import { fieldId } from './field.js';

export interface ShownProblem {
  /** Name of the field, as in the form; empty for what concerns the whole form. */
  field: string;
  text: string;
  /** The field's label, for the summary; beside the field it would be said twice. */
  label?: string | undefined;
}

/** What is wrong, at the top, each line leading to its field. Takes the focus when the page opens. */
export function ErrorSummary({
  problems,
  locale,
}: {
  problems: readonly ShownProblem[];
  locale: Locale;
}) {
  if (problems.length === 0) return null;
  const t = formTexts[locale];
  const words = ({ label, text }: ShownProblem) =>
    label === undefined ? text : fill(t.labelled, { label, text });
  return (
    <div
      class="error-summary"
      role="alert"
      tabIndex={-1}
      autoFocus
      id="errors"
      aria-labelledby="errors-title"
    >
      <h2 id="errors-title">{t.problemsTitle}</h2>
      <ul>
        {problems.map((problem) => (
          <li>
            {problem.field === '' ? (
              words(problem)
            ) : (
              <a href={`#${fieldId(problem.field)}`}>{words(problem)}</a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The text for one field, if it was refused. */
export function problemOf(problems: readonly ShownProblem[], field: string): string | undefined {
  return problems.find((problem) => problem.field === field)?.text;
}
