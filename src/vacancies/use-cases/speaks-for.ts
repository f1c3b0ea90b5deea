import { IsOptional, IsUUID } from 'class-validator';
import { checkOrThrow, EmployerRef } from '../../kernel/contract/index.js';
import { OptionalNested } from '../../kernel/contract/decorators.js';
import type { EmployerId } from '../../kernel/ids.js';
import { refused } from './read-body.js';

/** The employer an adviser speaks for: one that is known here, or one they name. */
export class SpeaksFor {
  @IsOptional()
  @IsUUID(undefined, { message: '$property must be the id of an employer' })
  employerId?: EmployerId;
  @OptionalNested(() => EmployerRef) employer?: EmployerRef;
}

/**
 * Reads `speaksFor` from the body: `{employerId}` or `{name, identifier?}`. Undefined where the adviser leaves the
 * employer unnamed, as some employers wish at first.
 */
export function readSpeaksFor(body: unknown): SpeaksFor | undefined {
  const given = (body as { speaksFor?: unknown } | null)?.speaksFor;
  if (given === undefined || given === null) return undefined;
  if (typeof given !== 'object' || Array.isArray(given)) {
    throw refused({ field: 'speaksFor', code: 'isObject', message: 'speaksFor must be an object' });
  }
  const { employerId } = given as { employerId?: unknown };
  if (employerId !== undefined) return checkOrThrow(SpeaksFor, { employerId });
  return checkOrThrow(SpeaksFor, { employer: given });
}
