import { DomainError } from './errors.js';

/** One allowed transition: from any of `from` to `to`, by any of `by`, if `when` says so. */
export interface Transition<Status extends string, Party extends string, Facts> {
  from: readonly Status[];
  to: Status;
  by: readonly Party[];
  /** An extra condition; a string is the code of the reason why not. */
  when?: (facts: Facts) => true | string;
}

export type Verdict = { allowed: true } | { allowed: false; code: string };

/**
 * The one guard through which every status moves: pure, and deny by default.
 * @returns allowed, or the code of the reason: `not-from-here`, `not-by-you`, or what `when` gave.
 */
export function judge<S extends string, P extends string, F>(
  table: readonly Transition<S, P, F>[],
  from: S,
  to: S,
  party: P,
  facts: F,
): Verdict {
  const ways = table.filter((t) => t.to === to && t.from.includes(from));
  if (ways.length === 0) return { allowed: false, code: 'not-from-here' };
  const mine = ways.filter((t) => t.by.includes(party));
  if (mine.length === 0) return { allowed: false, code: 'not-by-you' };
  let code = 'not-now';
  for (const way of mine) {
    const answer = way.when?.(facts) ?? true;
    if (answer === true) return { allowed: true };
    code = answer;
  }
  return { allowed: false, code };
}

/** Like {@link judge}, but throws a conflict (or forbidden, for the wrong party) when the move is refused. */
export function assertTransition<S extends string, P extends string, F>(
  table: readonly Transition<S, P, F>[],
  from: S,
  to: S,
  party: P,
  facts: F,
): void {
  const verdict = judge(table, from, to, party, facts);
  if (verdict.allowed) return;
  const kind = verdict.code === 'not-by-you' ? 'forbidden' : 'conflict';
  throw new DomainError(kind, verdict.code, `Cannot go from ${from} to ${to} as ${party}`, {
    from,
    to,
  });
}
