import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { DomainError, type FieldProblem } from '../errors.js';

export type Checked<T> = { ok: true; value: T } | { ok: false; problems: FieldProblem[] };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Null and undefined mean the same in the contract: not stated. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(([key, v]) => v !== null && key !== '__proto__');
  return Object.fromEntries(kept.map(([key, v]) => [key, withoutNulls(v)]));
}

function flatten(errors: readonly ValidationError[], path = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const step = /^\d+$/.test(error.property) ? `[${error.property}]` : `.${error.property}`;
    const field = (path + step).replace(/^\./, '');
    const own = Object.entries(error.constraints ?? {}).map(([code, message]) => ({
      field,
      code,
      message: path === '' ? message : `${field}: ${message}`,
    }));
    return [...own, ...flatten(error.children ?? [], field)];
  });
}

/**
 * The one validation of the JSON contract, for files and for the API alike. Fields that the contract
 * does not know are left out, null counts as absent.
 * @param required top-level fields that must be present here; the classes themselves require none,
 *   since a file's record needs its id alone.
 */
export function check<T extends object>(
  type: new () => T,
  input: unknown,
  required: readonly (keyof T & string)[] = [],
): Checked<T> {
  if (!isRecord(input)) {
    return {
      ok: false,
      problems: [{ field: '', code: 'isObject', message: 'must be a JSON object' }],
    };
  }
  const value = plainToInstance(type, withoutNulls(input));
  const missing = required
    .filter((field) => value[field] === undefined)
    .map((field) => ({ field, code: 'isDefined', message: `${field} is required` }));
  const faulty = flatten(
    validateSync(value, { whitelist: true, stopAtFirstError: true, forbidUnknownValues: false }),
  );
  const problems = [
    ...missing,
    ...faulty.filter((problem) => !missing.some(({ field }) => field === problem.field)),
  ];
  return problems.length === 0 ? { ok: true, value } : { ok: false, problems };
}

/** Like {@link check}, but throws `invalid` with the list of fields. */
export function checkOrThrow<T extends object>(
  type: new () => T,
  input: unknown,
  required: readonly (keyof T & string)[] = [],
): T {
  const checked = check(type, input, required);
  if (checked.ok) return checked.value;
  throw new DomainError(
    'invalid',
    'invalid-fields',
    'Some fields are not valid',
    {},
    checked.problems,
  );
}
