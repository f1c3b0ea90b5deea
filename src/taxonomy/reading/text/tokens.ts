import { foldWord } from './fold.js';
import { gapBetween, type Gap } from './gaps.js';

/** One word of a text. */
export interface Token {
  /** Offsets into the text as given; gender endings in brackets or behind a slash are covered, but not in `word`. */
  readonly start: number;
  end: number;
  /** Lower case, without accents. */
  readonly word: string;
  readonly surface: string;
  readonly gap: Gap;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00AD\u200B-\u200D]*(?:\+\+|#(?![\p{L}\p{N}]))?/gu;
/** Longer runs of letters are no words (base64, a keyboard's key held down); only their beginning is looked at. */
const LONGEST_WORD = 60;

/** Endings that are attached to give both genders: "vendeur(se)", "motivé·e·s", "Bäcker/in", "Kolleg*innen". */
const GENDER_ENDINGS = new Set(
  'e es s se ses ne nes rice rices trice trices euse euses ere eres ve ves te tes in innen r n'.split(
    ' ',
  ),
);
const ATTACHED = /^(?:[(·•.*:_/]|\/-|-)$/u;

/** Words that are split off without a pause. */
const STEP = 1_000;

/** Splits a text into words; linear, whatever the text. Control characters are space. */
export function tokenise(text: string): Token[] {
  const steps = tokenSteps(text);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps of some milliseconds. */
export function* tokenSteps(text: string): Generator<void, Token[]> {
  const tokens: Token[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const start = match.index;
    const between = text.slice(end, start);
    end = start + match[0].length;
    const surface = match[0].slice(0, LONGEST_WORD);
    const word = foldWord(surface);
    const last = tokens.at(-1);
    if (last !== undefined && isGenderEnding(between, word, last)) {
      last.end = end + (text[end] === ')' ? 1 : 0);
      continue;
    }
    const small = surface !== surface.toUpperCase() && surface[0] === surface[0]!.toLowerCase();
    const gap = gapBetween(between, last?.word, { word, small });
    tokens.push({ start, end, word, surface, gap });
    if (tokens.length % STEP === 0) yield;
  }
  return tokens;
}

function isGenderEnding(between: string, word: string, last: Token): boolean {
  return (
    between.length <= 2 &&
    between.length > 0 &&
    ATTACHED.test(between) &&
    GENDER_ENDINGS.has(word) &&
    last.word.length > 2 &&
    !/\d/u.test(last.word) &&
    // "Fin de journée.Ses missions": a full stop without a space is more often a slip of the pen.
    !(between === '.' && word.length > 2)
  );
}
