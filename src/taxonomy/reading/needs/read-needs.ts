import { LOCALES, type Localised } from '../../../kernel/locale.js';
import type { SuggestionNeed } from '../suggestion.js';
import { isTight } from '../text/gaps.js';
import { PhraseTrie, type PhraseMatch } from '../text/phrase-trie.js';
import type { Sentence } from '../text/sentences.js';
import { DENIALS, NEED_CUES, type Cue } from './need-cues.js';

const perLocale = <T>(make: (locale: (typeof LOCALES)[number]) => T) =>
  Object.fromEntries(LOCALES.map((locale) => [locale, make(locale)])) as Localised<T>;

const CUES = perLocale(
  (locale) =>
    new PhraseTrie<Cue>(
      Object.entries(NEED_CUES[locale]).flatMap(([cue, phrases]) =>
        phrases.map((phrase) => [phrase, cue as Cue] as const),
      ),
    ),
);
const DENIED = perLocale(
  (locale) => new PhraseTrie<true>(DENIALS[locale].map((phrase) => [phrase, true])),
);

/** Words that may stand between a denial and what it denies ("keine guten Deutschkenntnisse"). */
const DENIAL_REACH = 2;
/** A clause of a cue and such words says something of the clause before it: "Permis B (souhaité)". */
const COPULAS = new Set(
  'est sont serait seraient un une tres fortement mais aber ist sind ware waren ein eine sehr besonders ganz immer herzlich und is are would be but'.split(
    ' ',
  ),
);

/** Whether what stands in a stretch of a sentence is asked for, wished for, or denied. */
export class SentenceNeeds {
  private readonly clauses: readonly number[];
  private readonly cues: readonly PhraseMatch<Cue>[];
  private readonly denials: readonly PhraseMatch<true>[];

  /** @param heading what a heading above says of all that follows it */
  constructor(
    private readonly sentence: Sentence,
    private readonly heading: SuggestionNeed = 'required',
  ) {
    const { tokens, lang } = sentence;
    let clause = 0;
    this.clauses = tokens.map(({ gap }, at) => (at > 0 && !isTight(gap) ? ++clause : clause));
    this.cues = CUES[lang].find(tokens);
    this.denials = DENIED[lang].find(tokens);
  }

  /**
   * @param learnable whether what may be learnt later counts as a wish
   * @returns undefined when the text says that it is not asked for
   */
  of(from: number, to: number, learnable = false): SuggestionNeed | undefined {
    const near = this.cues.filter((cue) => this.reaches(cue, from, to)).map(({ value }) => value);
    if (near.includes('wished') || (learnable && near.includes('learnable'))) return 'wished';
    if (near.includes('unneeded') || this.isDenied(from)) return undefined;
    if (near.includes('required')) return 'required';
    return this.opening(from) ?? this.heading;
  }

  private reaches(cue: PhraseMatch<Cue>, from: number, to: number): boolean {
    const [first, last, own] = [this.clauses[from]!, this.clauses[to]!, this.clauses[cue.from]!];
    if (own >= first && own <= last) return true;
    return own === last + 1 && this.isBare(own, cue);
  }

  /** Whether a clause holds no more than its cue. */
  private isBare(clause: number, cue: PhraseMatch<Cue>): boolean {
    return this.sentence.tokens.every(
      ({ word }, at) =>
        this.clauses[at] !== clause || (at >= cue.from && at <= cue.to) || COPULAS.has(word),
    );
  }

  /** What the sentence opens with holds for all of it: "Wünschenswert sind Englisch, Excel und SAP". */
  private opening(from: number): SuggestionNeed | undefined {
    const opening = this.cues.find((cue) => cue.value === 'wished' && cue.from === 0);
    return opening !== undefined && opening.to < from ? 'wished' : undefined;
  }

  private isDenied(from: number): boolean {
    return this.denials.some(
      ({ to }) =>
        to < from && from - to - 1 <= DENIAL_REACH && this.clauses[to] === this.clauses[from],
    );
  }
}
