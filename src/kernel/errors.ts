/** Named values that explain an error. Never personal data: they reach logs and other people's screens. */
export type ErrorParams = Readonly<Record<string, string | number | boolean>>;

/** One field that was refused, e.g. `{field: 'languages[0].spoken', code: 'isIn', params: {allowed: 'A1, A2'}}`. */
export interface FieldProblem {
  field: string;
  code: string;
  message: string;
  params?: ErrorParams;
}

export type ErrorKind =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'stale'
  | 'too-many'
  | 'too-large'
  | 'unavailable';

/**
 * What the domain refuses, in terms of the domain. The edge maps `kind` to a status once;
 * `code` is stable and looked up in the typed texts, `message` is for developers.
 */
export class DomainError extends Error {
  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    message: string,
    readonly params: ErrorParams = {},
    readonly problems: readonly FieldProblem[] = [],
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

export const invalid = (code: string, message: string, problems: readonly FieldProblem[] = []) =>
  new DomainError('invalid', code, message, {}, problems);

/** Also for what exists but is not the caller's: an id must not tell whether it exists. */
export const notFound = (what: string) =>
  new DomainError('not-found', 'not-found', `${what} not found`, { what });

export const forbidden = (code: string, message: string) =>
  new DomainError('forbidden', code, message);

export const conflict = (code: string, message: string, params: ErrorParams = {}) =>
  new DomainError('conflict', code, message, params);
