import type { FieldProblem } from '../errors.js';
import { placeProblems, rangeProblems } from './consistency.js';
import { ProfileRecord } from './profile-record.js';
import { check, type Checked } from './validate.js';

export type ProfileField = keyof ProfileRecord;

/** What the API asks of a profile; a file's record needs only its id. */
export const PROFILE_REQUIRED: readonly ProfileField[] = ['home', 'languages'];

/** Reads a profile from JSON: shape, then what the fields say together. */
export function readProfile(
  input: unknown,
  required: readonly ProfileField[],
): Checked<ProfileRecord> {
  const checked = check(ProfileRecord, input, required);
  if (!checked.ok) return checked;
  const { home, hours, pay } = checked.value;
  const problems: FieldProblem[] = [
    ...placeProblems('home', home),
    ...rangeProblems('hours', hours),
    ...rangeProblems('pay', pay),
  ];
  return problems.length > 0 ? { ok: false, problems } : checked;
}
