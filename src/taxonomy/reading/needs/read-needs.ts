import { LOCALES, type Localised } from '../../../kernel/locale.js';
import type { SuggestionNeed } from '../suggestion.js';
import { isTight } from '../text/gaps.js';
import { PhraseTrie, type PhraseMatch } from '../text/phrase-trie.js';
import type { Sentence } from '../text/sentences.js';
import { DENIALS, NEED_CUES, SPOKEN_BY_OTHERS, type Cue } from './need-cues.js';

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
const COORDINATORS = new Set(['et', 'ou', 'und', 'oder', 'and', 'or']);
/** A clause of a cue and such words says something of the clause before it: "Permis B (souhaité)". */
const COPULAS = new Set(
  'est sont serait seraient un une tres fortement mais aber ist sind ware waren ein eine sehr besonders ganz immer herzlich und is are would but'.split(
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
   * @param language of a language, what may be learnt later is a wish, and what others speak is not asked for
   * @returns undefined when the text says that it is not asked for
   */
  of(from: number, to: number, language = false): SuggestionNeed | undefined {
    const near = this.cues.filter((cue) => this.reaches(cue, from, to)).map(({ value }) => value);
    if (near.includes('wished') || near.includes('if')) return 'wished';
    if (language && near.includes('learnable')) return 'wished';
    if (language && this.isSpokenByOthers(from)) return undefined;
    if (near.includes('unneeded') || this.isDenied(from)) return undefined;
    if (near.includes('required')) return 'required';
    return this.opening(from) ?? this.heading;
  }

  private reaches(cue: PhraseMatch<Cue>, from: number, to: number): boolean {
    const [first, last, own] = [this.clauses[from]!, this.clauses[to]!, this.clauses[cue.from]!];
    if (cue.value === 'if') return own === last && this.isNextTo(to, cue.from);
    if (own >= first && own <= last) return true;
    return own === last + 1 && this.isBare(own, cue);
  }

  private isSpokenByOthers(from: number): boolean {
    const { tokens, lang } = this.sentence;
    const own = this.clauses[from];
    return tokens.some(
      ({ word }, at) => this.clauses[at] === own && SPOKEN_BY_OTHERS[lang].has(word),
    );
  }

  private isNextTo(to: number, cue: number): boolean {
    const between = this.sentence.tokens.slice(to + 1, cue);
    return to < cue && between.every(({ word }) => !COORDINATORS.has(word));
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
