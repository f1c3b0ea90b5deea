import type { Locale } from '../../../kernel/locale.js';
import { isTight } from '../text/gaps.js';
import type { Sentence } from '../text/sentences.js';
import type { Token } from '../text/tokens.js';
import { LANGUAGE_WORDS } from './language-names.js';
import {
  BEFORE_A_LANGUAGE,
  BEFORE_A_SPEAKER,
  GERMAN_COMPOUND,
  GERMAN_PREFIXES,
  LANGUAGE_NOUNS,
  LANGUAGE_WORDS_BEFORE,
  LESSON_WORDS,
} from './mention-guards.js';

/** A word of a sentence that names a language. */
export interface Mention {
  readonly at: number;
  readonly language: string;
  /** It may be an adjective of origin instead: counts only when a level goes with it. */
  readonly doubtful: boolean;
}

type Form = 'name' | 'compound' | 'adjective' | 'speaker';

interface Known {
  readonly language: string;
  readonly form: Form;
}

const INDEX = Object.fromEntries(
  Object.entries(LANGUAGE_WORDS).map(([locale, table]) => [locale, index(table)]),
) as Readonly<Record<Locale, ReadonlyMap<string, Known>>>;

function index(table: (typeof LANGUAGE_WORDS)[Locale]): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>();
  for (const [language, { name, adjectives = [], speakers = [] }] of Object.entries(table)) {
    for (const word of adjectives) known.set(word, { language, form: 'adjective' });
    for (const word of speakers) known.set(word, { language, form: 'speaker' });
    known.set(name, { language, form: 'name' });
  }
  return known;
}

/** Whether a folded word names a language, or people who speak it. */
export const isLanguageName = (word: string, lang: Locale): boolean => INDEX[lang].has(word);

/** Every word of the sentence that names a language as such, rather than an origin. */
export function findMentions({ tokens, lang }: Sentence): Mention[] {
  return tokens.flatMap(({ word }, at): Mention[] => {
    const known = INDEX[lang].get(word) ?? (lang === 'de' ? germanCompound(word) : undefined);
    if (known === undefined) return [];
    const verdict = judge(tokens, at, known.form, lang);
    return verdict === 'no'
      ? []
      : [{ at, language: known.language, doubtful: verdict === 'maybe' }];
  });
}

function germanCompound(word: string): Known | undefined {
  for (const [language, { name }] of Object.entries(LANGUAGE_WORDS.de)) {
    if (word.startsWith(name) && GERMAN_COMPOUND.test(word.slice(name.length))) {
      return { language, form: 'compound' };
    }
    if (GERMAN_PREFIXES.some((prefix) => word === prefix + name)) return { language, form: 'name' };
  }
  return undefined;
}

type Verdict = 'yes' | 'maybe' | 'no';

function judge(tokens: readonly Token[], at: number, form: Form, lang: Locale): Verdict {
  const before = at > 0 && isTight(tokens[at]!.gap) ? tokens[at - 1] : undefined;
  if (isLesson(tokens, at, lang)) return 'no';
  if (form === 'compound') return 'yes';
  if (form === 'adjective') return namesByItsNoun(tokens, at, lang) ? 'yes' : 'no';
  if (form === 'speaker') return asksForSpeaker(before) ? 'yes' : 'no';
  if (lang === 'de') return german(tokens, at);
  if (lang === 'en') return english(tokens, at);
  if (before === undefined) return 'yes';
  if (tokens[at]!.gap === 'joined' && before.word === 'franco') return 'no';
  const language = INDEX[lang].has(before.word);
  return language || BEFORE_A_LANGUAGE[lang].has(before.word) ? 'yes' : 'maybe';
}

const asksForSpeaker = (before: Token | undefined) =>
  before === undefined || BEFORE_A_SPEAKER.has(before.word);

/** "langue allemande", "deutsche Sprachkenntnisse", "der deutschen und französischen Sprache". */
function namesByItsNoun(tokens: readonly Token[], at: number, lang: Locale): boolean {
  if (lang === 'fr') return LANGUAGE_WORDS_BEFORE.has(tokens[at - 1]?.word ?? '');
  const ahead = tokens.slice(at + 1, at + 4).map(({ word }) => word);
  const noun = ahead.findIndex((word) =>
    LANGUAGE_NOUNS[lang].some((stem) => word.startsWith(stem)),
  );
  return noun >= 0 && ahead.slice(0, noun).every((word) => INDEX[lang].has(word) || word === 'und');
}

/** "Deutsch" is the language, "deutsch-französisches Team" is not. */
function german(tokens: readonly Token[], at: number): Verdict {
  const next = tokens[at + 1];
  const tail = next?.gap === 'joined' ? INDEX.de.get(next.word)?.form : undefined;
  return tail === 'adjective' ? 'no' : 'yes';
}

/** English writes both with a capital: a language only before its noun, after its preposition, or at a clause's end. */
function english(tokens: readonly Token[], at: number): Verdict {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (next === undefined || !isTight(next.gap)) return 'yes';
  if (LANGUAGE_NOUNS.en.some((stem) => next.word.startsWith(stem))) return 'yes';
  const led = before !== undefined && BEFORE_A_LANGUAGE.en.has(before.word);
  return led && (next.word === 'and' || next.word === 'or') ? 'yes' : 'maybe';
}

function isLesson(tokens: readonly Token[], at: number, lang: Locale): boolean {
  const near = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
  return near.some(
    (token, i) =>
      token !== undefined &&
      LESSON_WORDS[lang].has(token.word) &&
      (lang === 'fr' ? i < 2 : i === 2),
  );
}
