/** What stands between a word and the one before it, from tight to loose. */
export const GAPS = [
  'joined', // hyphen, slash, apostrophe without a space
  'space',
  'comma',
  'bracket',
  'colon',
  'clause', // semicolon, dash
  'sentence',
] as const;
export type Gap = (typeof GAPS)[number];

/** Gaps within which words still belong to one clause. */
export const isTight = (gap: Gap): boolean => gap === 'joined' || gap === 'space';

const BULLET = /[•◦▪■●○*➤►✓✔→»·]/u;
/** Longer runs of punctuation and space say no more than their beginning. */
const LONGEST_GAP = 200;

/** Written with a full stop that ends no sentence. */
const ABBREVIATIONS = new Set(
  (
    'z b bzw ca inkl exkl ggf std kl nr tel max min mind evtl u a d h o vgl abs st dr mr mme mlle env ex ' +
    'resp zzgl sog no ev e g i approx incl p j art bspw m w f x t'
  ).split(' '),
);

const MONTH =
  /^(?:jan|feb|fev|fevr|mar|mars|marz|maerz|apr|avr|mai|may|jun|juin|jul|juil|aug|aou|sep|okt|oct|nov|dez|dec)/u;

interface Neighbour {
  readonly word: string;
  /** Whether the surface begins with a small letter. */
  readonly small: boolean;
}

/** Classifies the characters between two words. @param before the word before; undefined at the start of the text */
export function gapBetween(between: string, before: string | undefined, after: Neighbour): Gap {
  if (before === undefined) return 'sentence';
  const text = between.slice(0, LONGEST_GAP);
  const spaced = /\s/u.test(text);
  if (breaksLine(text, before, after)) return 'sentence';
  if (spaced && endsSentence(text, before, after)) return 'sentence';
  if (/[;–—|]/u.test(text) || (spaced && (BULLET.test(text) || /\s-|-\s/u.test(text)))) {
    return /\S-\s|^-\s/u.test(text) ? 'space' : 'clause';
  }
  if (text.includes(':')) return 'colon';
  // What stands in brackets says something of what stands before them, not of what comes after.
  if (/[,)\]»]/u.test(text)) return 'comma';
  if (/[([«"“”„]/u.test(text)) return 'bracket';
  return spaced ? 'space' : 'joined';
}

/** A new line begins something new unless it plainly goes on with the sentence (texts wrapped at a width). */
function breaksLine(text: string, before: string, after: Neighbour): boolean {
  if (!/[\n\r\v\f\u0085\u2028\u2029]/u.test(text)) return false;
  const goesOn = after.small || (/^[,\s]+$/u.test(text) && CONNECTIVES.has(before));
  return !goesOn || /\n\s*\n|[.!?:;]\s*\n/u.test(text) || BULLET.test(text) || /\n\s*-/u.test(text);
}

const CONNECTIVES = new Set(
  'und oder sowie et ou and or de du des la le les der die das den dem a the in im en mit avec with'.split(
    ' ',
  ),
);

function endsSentence(text: string, before: string, after: Neighbour): boolean {
  if (/[!?…]/u.test(text)) return true;
  if (!text.includes('.')) return false;
  if (after.small) return false;
  if (ABBREVIATIONS.has(before) && /^\.\s*$/u.test(text)) return false;
  return !(/^\d{1,2}$/u.test(before) && MONTH.test(after.word));
}
