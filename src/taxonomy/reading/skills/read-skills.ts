import { SentenceNeeds } from '../needs/read-needs.js';
import type { SuggestionNeed, TextEvidence, TextKind } from '../suggestion.js';
import { evidenceOf } from '../text/evidence.js';
import type { Sentence } from '../text/sentences.js';
import type { LabelMatch } from './match-labels.js';

/** How close a skill is to the job that the text is about: 0 not at all, 1 essential to it. */
export type Closeness = (uri: string) => number;

export interface FoundSkill {
  readonly uri: string;
  readonly evidence: TextEvidence;
  readonly need: SuggestionNeed;
  readonly confidence: number;
}

export interface ChooseSkillsOptions {
  readonly closeness: Closeness;
  readonly kind: TextKind;
  readonly heading: SuggestionNeed;
}

const LEAST_SCORE = 0.5;
/** A word that could mean two skills means the one of the job. */
const CLOSER = 0.3;

interface Scored {
  readonly match: LabelMatch;
  readonly close: number;
  readonly score: number;
}

/** Skills that a sentence names; of names that share telling words only the best is taken. */
export function chooseSkills(
  text: string,
  sentence: Sentence,
  matches: readonly LabelMatch[],
  { closeness, kind, heading }: ChooseSkillsOptions,
): FoundSkill[] {
  const scored = matches
    .map((match): Scored => {
      const close = closeness(match.entry.uri);
      return { match, close, score: skillScore(match, close) };
    })
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort((a, b) => priority(b) - priority(a) || a.match.from - b.match.from);
  if (scored.length === 0) return [];
  const used = new Set<number>();
  const needs = new SentenceNeeds(sentence, heading);
  return scored.flatMap(({ match, score }) => {
    if (match.at.some((at) => used.has(at))) return [];
    for (const at of match.at) used.add(at);
    const need = kind === 'profile' ? 'required' : needs.of(match.from, match.to);
    if (need === undefined) return [];
    const evidence = evidenceOf(text, sentence, match.from, match.to);
    return [{ uri: match.entry.uri, evidence, need, confidence: score }];
  });
}

/** Sure before likely, and of two as likely the one that says more. */
const priority = ({ match, score, close }: Scored) =>
  score * Math.sqrt(match.weight) * (1 + CLOSER * close);

const LOOSE = { stranger: 0.07, break: 0.2 };

/**
 * How likely it is that the stretch means the skill, 0…1: high for a whole name of several words, lower for one word,
 * which needs the job's support unless it is rare; a part of a name counts where the skill belongs to the job.
 */
export function skillScore(match: LabelMatch, closeness: number): number {
  const { entry, coverage, strangers, breaks, whole, found, rare } = match;
  const looseness = LOOSE.stranger * strangers + LOOSE.break * breaks;
  if (whole && entry.heavy > 1) return 0.85 + 0.1 * closeness - looseness;
  if (whole && found > 1) return 0.7 + 0.2 * closeness - looseness;
  if (whole && entry.onlyWord !== undefined) {
    if (closeness > 0) return 0.85;
    return rare ? 0.6 : 0.4;
  }
  if (whole) return 0.35 + 0.4 * closeness - looseness;
  return coverage * (0.4 + 0.45 * closeness) + 0.1 * closeness - looseness;
}
