import type { MatchList } from '../kernel/vocabulary.js';
import type { Contribution, GateAnswer, RankedLists, RankedPair } from './core/index.js';

/** One line of the `rank` command (DESIGN, section 8). */
export interface RankLine {
  vacancy: string;
  profile: string;
  list: MatchList;
  rank: number | null;
  score: number | null;
  confidence: number;
  contributions: readonly Contribution[];
  gates: readonly GateAnswer[];
}

const UNRANKED: readonly MatchList[] = ['to-clear', 'within-reach', 'no'];

/**
 * The lines of one vacancy, best first: *fits*, then *fits-if*, each ranked from 1, cut after `top`
 * lines in all; with `all`, every pair of the other lists follows without a score.
 */
export function rankLines(lists: RankedLists, top: number, all: boolean): RankLine[] {
  const ranked = [...lists.fits, ...lists['fits-if']].slice(0, top).map((pair): RankLine => ({
    ...head(pair),
    rank: pair.rank,
    score: pair.fit.score,
    confidence: pair.fit.confidence,
    contributions: pair.fit.contributions,
    gates: pair.gates,
  }));
  if (!all) return ranked;
  const others = UNRANKED.flatMap((list) => lists[list]).map((pair): RankLine => ({
    ...head(pair),
    rank: null,
    score: null,
    confidence: pair.fit.confidence,
    contributions: [],
    gates: pair.gates,
  }));
  return [...ranked, ...others];
}

const head = ({ vacancy, profile, list }: RankedPair) => ({ vacancy, profile, list });
