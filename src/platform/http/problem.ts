import type { DomainError, ErrorKind, FieldProblem } from '../../kernel/errors.js';

/** Problem details for HTTP APIs (RFC 9457). */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  /** Stable word for programs and for the typed texts. */
  code: string;
  /** What was refused, field by field. */
  errors?: readonly FieldProblem[];
  /** Finds the log line; says nothing else. */
  requestId?: string;
}

export const STATUS_OF: Readonly<Record<ErrorKind, { status: number; title: string }>> = {
  invalid: { status: 400, title: 'Bad Request' },
  unauthenticated: { status: 401, title: 'Unauthorized' },
  forbidden: { status: 403, title: 'Forbidden' },
  'not-found': { status: 404, title: 'Not Found' },
  conflict: { status: 409, title: 'Conflict' },
  stale: { status: 412, title: 'Precondition Failed' },
  'too-large': { status: 413, title: 'Content Too Large' },
  'too-many': { status: 429, title: 'Too Many Requests' },
  unavailable: { status: 503, title: 'Service Unavailable' },
};

export function problemOf(error: DomainError, requestId: string): Problem {
  const { status, title } = STATUS_OF[error.kind];
  const problem: Problem = {
    type: 'about:blank',
    title,
    status,
    detail: error.message,
    code: error.code,
    requestId,
  };
  return error.problems.length > 0 ? { ...problem, errors: error.problems } : problem;
}
