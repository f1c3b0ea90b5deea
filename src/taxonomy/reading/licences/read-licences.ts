import { LOCALES, type Locale } from '../../../kernel/locale.js';
import { SentenceNeeds } from '../needs/read-needs.js';
import type { ReadLicence, Suggestion, TextKind } from '../suggestion.js';
import { evidenceOf } from '../text/evidence.js';
import { isTight, type Gap } from '../text/gaps.js';
import { PhraseTrie } from '../text/phrase-trie.js';
import type { Section } from '../text/section-headings.js';
import { needIn } from '../text/sections.js';
import type { Sentence } from '../text/sentences.js';
import type { Token } from '../text/tokens.js';
import {
  CLASS_LINKS,
  CLASS_WORDS,
  LICENCE_CLASSES,
  LICENCE_NOUNS,
  OTHER_PERMITS,
  RESIDENCE_WORDS,
} from './licence-words.js';

const NOUNS = Object.fromEntries(
  LOCALES.map((locale) => [
    locale,
    new PhraseTrie<true>(LICENCE_NOUNS[locale].map((phrase) => [phrase, true])),
  ]),
) as Readonly<Record<Locale, PhraseTrie<true>>>;

const LONGEST_CLASS_WORDS = 3;
/** So many words behind the noun are looked at for classes. */
const REACH = 14;
/** A class that is named, and the ordinary one that is meant where none is. */
const CONFIDENCE = { named: 0.95, ordinary: 0.75 };
const ORDINARY = 'B';

interface Found {
  readonly class: string;
  readonly at: number;
  readonly to: number;
}

/** The driving licences that a sentence asks for or states; certificates for machines and drivers' cards are none. */
export function readLicences(
  text: string,
  sentence: Sentence,
  kind: TextKind,
  section: Section | undefined,
): Suggestion<ReadLicence>[] {
  const { tokens, lang } = sentence;
  const needs = new SentenceNeeds(sentence, needIn(section));
  return NOUNS[lang].find(tokens).flatMap(({ from, to }) => {
    if (isOtherPermit(sentence, from, to) || hasNone(tokens, from)) return [];
    const inside = classInside(tokens[from]!.word);
    const named = inside ? [{ class: inside, at: to, to }] : classesBehind(tokens, to);
    const found = named.length > 0 ? named : [{ class: ORDINARY, at: to, to }];
    return found.flatMap((one, i) => {
      // "Führerschein B, C1E wünschenswert": each class has its own need.
      const need = kind === 'profile' ? 'required' : needs.of(i === 0 ? from : one.at, one.to);
      if (need === undefined) return [];
      const evidence = evidenceOf(text, sentence, from, one.to);
      const confidence = named.length > 0 ? CONFIDENCE.named : CONFIDENCE.ordinary;
      return [{ value: { class: one.class }, evidence, need, confidence }];
    });
  });
}

/** "Autoführerschein", "Motorradführerschein": the class is in the word, or in the one before the hyphen. */
function classInside(word: string): string | undefined {
  const name = Object.keys(CLASS_WORDS).find((one) => one.length > 2 && word.startsWith(one));
  return name === undefined ? undefined : CLASS_WORDS[name];
}

const withinNoun = (gap: Gap) => gap !== 'sentence' && gap !== 'clause';

function classesBehind(tokens: readonly Token[], noun: number): Found[] {
  const found: Found[] = [];
  for (let at = noun + 1; at < tokens.length && at <= noun + REACH; at++) {
    if (!withinNoun(tokens[at]!.gap)) break;
    const one = codeAt(tokens, at) ?? wordsAt(tokens, at);
    if (one !== undefined) {
      found.push(one);
      at = one.to;
    } else if (!CLASS_LINKS.has(tokens[at]!.word)) break;
  }
  return found;
}

/** "B", "C1E", "C+E", "C/CE", "E(C)": letters written large. */
function codeAt(tokens: readonly Token[], at: number): Found | undefined {
  const { surface } = tokens[at]!;
  if (surface !== surface.toUpperCase()) return undefined;
  const next = tokens[at + 1];
  const joined = next?.surface === 'E' && (next.gap === 'joined' || next.gap === 'space');
  if (joined && LICENCE_CLASSES.has(`${surface}E`)) return { class: `${surface}E`, at, to: at + 1 };
  if (surface === 'E' && next?.gap === 'bracket' && LICENCE_CLASSES.has(`${next.surface}E`)) {
    return { class: `${next.surface}E`, at, to: at + 1 };
  }
  const turned = /^E([BCD]1?)$/u.exec(surface)?.[1];
  const name = turned === undefined ? surface : `${turned}E`;
  return LICENCE_CLASSES.has(name) ? { class: name, at, to: at } : undefined;
}

function wordsAt(tokens: readonly Token[], at: number): Found | undefined {
  for (let length = Math.min(LONGEST_CLASS_WORDS, tokens.length - at); length > 0; length--) {
    const phrase = tokens
      .slice(at, at + length)
      .map(({ word }) => word)
      .join(' ');
    const named = Object.hasOwn(CLASS_WORDS, phrase) ? CLASS_WORDS[phrase] : undefined;
    if (named !== undefined) return { class: named, at, to: at + length - 1 };
  }
  return undefined;
}

function isOtherPermit({ tokens, lang }: Sentence, from: number, to: number): boolean {
  const own = tokens[from]!.word;
  const inside = [...OTHER_PERMITS].some((word) => word.length > 3 && own.startsWith(word));
  const near = [tokens[from - 1], ...clauseBehind(tokens, to, OTHER_PERMIT_REACH)];
  const behind = near.some((token) => token !== undefined && OTHER_PERMITS.has(token.word));
  const residence = lang === 'fr' && tokens.some(({ word }) => RESIDENCE_WORDS.has(word));
  return inside || behind || residence;
}

/** "permis de travail", "Führerschein für Gabelstapler", "permis C/B/G". */
const OTHER_PERMIT_REACH = 4;

function clauseBehind(tokens: readonly Token[], at: number, most: number): readonly Token[] {
  const behind = tokens.slice(at + 1, at + 1 + most);
  const end = behind.findIndex(({ gap }) => !isTight(gap));
  return end < 0 ? behind : behind.slice(0, end);
}

/** "Aucun permis", "kein Führerschein": said to be not asked for; but « sans permis s'abstenir » asks for it. */
function hasNone(tokens: readonly Token[], from: number): boolean {
  const before = tokens[from - 1]?.word;
  return before === 'aucun' || before === 'kein' || before === 'keinen' || before === 'no';
}
