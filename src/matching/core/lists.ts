import type { MatchList } from '../../kernel/vocabulary.js';
import type { GateAnswer } from './outcome.js';

/** More conditions than this are too many ifs to call a pair a fit. */
export const MOST_CONDITIONS = 2;
/** CEFR steps, of all languages, spoken and written added up, that are within reach of a course. */
export const MOST_STEPS = 2;

/**
 * The list a pair belongs to, from its gates alone.
 *
 * A conditional gate is not in the way, so `to-clear` and `within-reach` may hold conditions; but what
 * would still have more than {@link MOST_CONDITIONS} once cleared or learnt is in no list. A pair that
 * is both unclear and short is in no list: neither a question nor a course alone would settle it.
 */
export function listOf(gates: readonly GateAnswer[]): MatchList {
  const count = (outcome: GateAnswer['outcome']) =>
    gates.filter((gate) => gate.outcome === outcome).length;
  const conditions = count('conditional');
  if (count('barred') > 0 || conditions > MOST_CONDITIONS) return 'no';
  const [short, unknown] = [count('short'), count('unknown')];
  if (short > 0)
    return short === 1 && unknown === 0 && isOneStepShort(gates) ? 'within-reach' : 'no';
  if (unknown > 0) return 'to-clear';
  return conditions > 0 ? 'fits-if' : 'fits';
}

/** Short in language, by few steps, with no assumed need left to ask about. */
function isOneStepShort(gates: readonly GateAnswer[]): boolean {
  const language = gates.find((gate) => gate.name === 'language');
  if (language?.outcome !== 'short') return false;
  const { steps, assumed } = language.params;
  return assumed === undefined && typeof steps === 'number' && steps <= MOST_STEPS;
}
