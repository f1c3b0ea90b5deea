import type { Locale } from '../../kernel/locale.js';
import { fold } from './fold.js';
import { normalise } from './normalise.js';

/** A text as the linker looks at it: whole, up to the first break, and what follows it (a field, a place, a grade). */
export interface QueryViews {
  readonly full: string;
  readonly head: string;
  readonly tail: string;
}

/** Longer texts are no titles; what follows is left unread. */
const LONGEST = 300;
const SHORTEST_HEAD = 3;
const BREAK =
  /\s[-–]\s|[,(;:]|\s(?:fachrichtung|schwerpunkt|mit schwerpunkt|im bereich|bei)(?=\s|$)/u;

export function queryViews(text: string, lang: Locale): QueryViews {
  const one = foldGender(normalise(text.slice(0, LONGEST)), lang);
  const full = fold(one, lang);
  const head = fold(one.split(BREAK, 1)[0]!.trim(), lang);
  const after = one
    .split(BREAK)
    .slice(1)
    .join(' ')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ');
  const tail = fold(after.trim(), lang);
  return {
    full,
    head: head.length >= SHORTEST_HEAD ? head : full,
    tail: tail.length >= SHORTEST_HEAD ? tail : full,
  };
}

/** One form where a text gives both: "Landwirt/in" → "landwirt", "vendeur/vendeuse" → "vendeur". */
export function foldGender(normalised: string, lang: Locale): string {
  const folded =
    lang === 'de' ? foldGerman(normalised) : lang === 'fr' ? foldFrench(normalised) : normalised;
  return folded.replace(/\s+/gu, ' ').trim();
}

function foldGerman(text: string): string {
  return text
    .replace(/\((?:er|e|r|n)\)/gu, '')
    .replace(/[*:_](?:innen|in|r|n)\b/gu, '')
    .replace(/\/-?(?:innen|in|r|e|er|frau)\b/gu, '')
    .replace(/ ?\(in\) ?/gu, ' ')
    .replace(/([\p{L}\p{N} -]+?)\/([\p{L}\p{N} -]+)/gu, foldPair);
}

/** "technischer leiter/technische leiterin im bau" keeps the first form and what follows the second. */
function foldPair(whole: string, first: string, second: string): string {
  const [left, right] = [first.trim().split(' '), second.trim().split(' ')];
  if (alike(left.at(-1)!, right[0])) return [...left, ...right.slice(1)].join(' ');
  if (left.length > 1 && alike(left[0]!, right[0])) {
    return [...left, ...right.slice(left.length)].join(' ');
  }
  return whole;
}

function alike(one: string, other: string | undefined): boolean {
  if (other === undefined || one.length <= 3) return false;
  const stem = one.slice(0, Math.max(3, one.length - 3));
  return other.startsWith(stem);
}

const FRENCH_ENDING = /^-?(?:e|ne|trice|euse|i?ère|ve|se|rice)s?$/u;

function foldFrench(text: string): string {
  return text
    .replace(/\(-?(?:e|ne|trice|euse|ère|ve|se|rice|te|le)s?\)/gu, '')
    .replace(/([\p{L}])[·.](?:e|ne|trice|euse|ère|ve|se|rice)(?:[·.]?s)?\b/gu, '$1')
    .replace(/([\p{L}-]+)\/(-?[\p{L}-]+)/gu, (whole, one: string, other: string) =>
      one.slice(0, 4) === other.slice(0, 4) || FRENCH_ENDING.test(other) ? one : whole,
    );
}
