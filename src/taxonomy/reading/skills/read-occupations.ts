import type { Locale } from '../../../kernel/locale.js';
import type { Sentence } from '../text/sentences.js';
import type { Token } from '../text/tokens.js';
import { lightStem } from '../words/light-stem.js';
import type { LabelIndex } from './label-index.js';
import { matchLabels, type LabelMatch } from './match-labels.js';
import { HIRING } from './title-phrase.js';

export interface FoundOccupation {
  readonly match: LabelMatch;
  readonly score: number;
}

const LEAST_SCORE = 0.5;
const HIRED = 0.1;

/** A job named by the word for the person alone is one of few: "Elektroniker/in" of three kinds of them. */
const HEAD_ALONE = 0.55;
const FEW_JOBS = 4;

/**
 * Jobs that a sentence names, best first; of names that share words only the best is taken.
 * @param opening whether the text begins with this sentence, where a single word may stand for a longer name
 */
export function findOccupations(
  sentence: Sentence,
  index: LabelIndex,
  opening: boolean,
): FoundOccupation[] {
  const { tokens, lang } = sentence;
  const hiring = tokens.findIndex(({ word }) => HIRING[lang].has(word));
  const scored = matchLabels(sentence, index)
    .flatMap((match): FoundOccupation[] => {
      const head = headIn(match, tokens, lang);
      if (head === undefined) return [];
      const alone = match.found === 1 && !match.whole;
      if (alone && (head.at !== match.from || !(opening || hiring >= 0))) return [];
      const score = alone ? scoreOfHead(match, index) : scoreOf(match);
      return [{ match, score: score + (hiring >= 0 && match.to > hiring ? HIRED : 0) }];
    })
    .filter(({ score }) => score >= LEAST_SCORE)
    .sort(
      (a, b) => b.score - a.score || b.match.weight - a.match.weight || a.match.from - b.match.from,
    );
  const used = new Set<number>();
  return scored.filter(({ match }) => {
    if (match.at.some((at) => used.has(at))) return false;
    for (const at of match.at) used.add(at);
    return true;
  });
}

function headIn(
  { entry, from, to }: LabelMatch,
  tokens: readonly Token[],
  lang: Locale,
): { at: number } | undefined {
  for (let at = from; at <= to; at++) if (isHead(tokens[at]!, entry.head, lang)) return { at };
  return undefined;
}

const GERMAN_ENDINGS = new Set(['', 'in', 'innen', 'n', 's', 'e', 'en', 'es']);

/** Without number and gender; "chargée" and "charger" stay apart, as "coiffeuse" and "coiffer" do. */
function frenchNoun(word: string): string {
  const singular = word.replace(/[sx]$/u, '');
  for (const [ending, base] of FRENCH_GENDERS) {
    if (singular.endsWith(ending)) return singular.slice(0, -ending.length) + base;
  }
  return singular;
}

const FRENCH_GENDERS = [
  ['trice', 'teur'],
  ['euse', 'eur'],
  ['iere', 'ier'],
  ['ere', 'er'],
  ['enne', 'en'],
  ['e', ''],
] as const;

/** The word for the person, not one for what they do: "Bäcker" but not "Bäckerei" or "backen". */
function isHead({ word, surface }: Token, head: string, lang: Locale): boolean {
  if (lang === 'fr') return frenchNoun(word) === frenchNoun(head);
  if (lang === 'en') return lightStem(word, lang) === lightStem(head, lang);
  if (surface[0] === surface[0]?.toLowerCase()) return false;
  return word.startsWith(head) && GERMAN_ENDINGS.has(word.slice(head.length));
}

function scoreOf({ coverage, strangers, breaks, entry, from }: LabelMatch): number {
  const looseness = 0.1 * strangers + 0.1 * breaks + 0.01 * from;
  return coverage * (entry.preferred ? 0.9 : 0.88) - looseness;
}

const scoreOfHead = ({ entry, from }: LabelMatch, index: LabelIndex): number =>
  index.conceptsLedBy(entry.head) <= FEW_JOBS ? HEAD_ALONE - 0.01 * from : 0;
