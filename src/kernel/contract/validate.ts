import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync, type ValidationError } from 'class-validator';
import { DomainError, type FieldProblem } from '../errors.js';

export type Checked<T> = { ok: true; value: T } | { ok: false; problems: FieldProblem[] };

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** No record of the contract goes deeper; what does would cost its reader the stack. */
const MAX_DEPTH = 16;
/** Names of JavaScript's own, which no field of the contract has. */
const NOT_FIELDS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Null and undefined mean the same in the contract: not stated.
 * @throws RangeError for what is nested too deeply
 */
function withoutNulls(value: unknown, depth = 0): unknown {
  if (depth > MAX_DEPTH) throw new RangeError('nested too deeply');
  if (Array.isArray(value)) return value.map((part) => withoutNulls(part, depth + 1));
  if (!isRecord(value)) return value;
  const kept = Object.entries(value).filter(([key, v]) => v !== null && !NOT_FIELDS.has(key));
  return Object.fromEntries(kept.map(([key, v]) => [key, withoutNulls(v, depth + 1)]));
}

function cleaned(input: unknown): Checked<Record<string, unknown>> {
  const refused = (code: string, message: string): Checked<never> => ({
    ok: false,
    problems: [{ field: '', code, message }],
  });
  if (!isRecord(input)) return refused('isObject', 'must be a JSON object');
  try {
    return { ok: true, value: withoutNulls(input) as Record<string, unknown> };
  } catch (error) {
    if (error instanceof RangeError) return refused('tooDeep', 'is nested too deeply');
    throw error;
  }
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
  const clean = cleaned(input);
  if (!clean.ok) return clean;
  const value = plainToInstance(type, clean.value);
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
