import type { ShownProblem } from '../../ui/parts/error-summary.js';
import { listOf, rowCount, textOf, type FormValues } from './form-body.js';

/** What a form shows: the values as they were typed, and what was refused, in the person's language. */
export class FormState {
  constructor(
    readonly values: FormValues = {},
    readonly problems: readonly ShownProblem[] = [],
  ) {}

  /** Value and error of one field, to be spread into its part. */
  field(name: string): { name: string; value: string; error: string | undefined } {
    return { name, value: this.text(name), error: this.error(name) };
  }

  /** Values and error of a group of boxes. */
  group(name: string): { name: string; values: readonly string[]; error: string | undefined } {
    return { name, values: this.list(name), error: this.error(name) };
  }

  /** A single box. */
  box(name: string): { name: string; checked: boolean; error: string | undefined } {
    return { name, checked: this.text(name) === 'true', error: this.error(name) };
  }

  error(name: string): string | undefined {
    return this.problems.find((problem) => problem.field === name)?.text;
  }

  text(name: string): string {
    return textOf(this.values, name);
  }

  list(name: string): readonly string[] {
    return listOf(this.values, name);
  }

  rows(name: string): number {
    return rowCount(this.values, name);
  }

  get failed(): boolean {
    return this.problems.length > 0;
  }
}
