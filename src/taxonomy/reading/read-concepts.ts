import type { Locale } from '../../kernel/locale.js';
import type { ConceptKind } from '../domain/concept.js';
import type { Linker } from '../linking/linker.js';
import type { Taxonomy } from '../domain/taxonomy.js';
import { isLanguageName } from './languages/find-mentions.js';
import type { JobSkills, KnownJob } from './skills/closeness.js';
import type { LabelIndex } from './skills/label-index.js';
import { matchLabels, type LabelMatch } from './skills/match-labels.js';
import { findOccupations, type FoundOccupation } from './skills/read-occupations.js';
import { chooseSkills, type Closeness } from './skills/read-skills.js';
import { titlePhrase } from './skills/title-phrase.js';
import { strongest } from './strongest.js';
import type { ReadConcept, Suggestion, TextEvidence, TextKind, TextReading } from './suggestion.js';
import { evidenceOf } from './text/evidence.js';
import type { Section } from './text/section-headings.js';
import { asksNothing, needIn } from './text/sections.js';
import type { Sentence } from './text/sentences.js';

export interface PlacedSentence {
  readonly sentence: Sentence;
  readonly section: Section | undefined;
  /** What in it says a language or a licence, and no skill. */
  readonly said: readonly TextEvidence[];
}

export interface ConceptTools {
  readonly kind: TextKind;
  /** The language in which concepts are named. */
  readonly main: Locale;
  readonly taxonomy: Taxonomy;
  readonly jobs: JobSkills;
  /** For a job whose name the vocabulary does not have as it stands. */
  readonly linker: (() => Linker) | undefined;
  readonly index: (kind: ConceptKind, lang: Locale) => Generator<void, LabelIndex>;
}

/** Jobs named first count more, down to this much less. */
const LATER = { each: 0.02, most: 0.1 };
const MOST_OCCUPATIONS: Readonly<Record<TextKind, number>> = { vacancy: 3, profile: 20 };
const LEAST_OCCUPATION = 0.5;
/** So many of the named jobs say which skills are close. */
const JOBS_FOR_CLOSENESS: Readonly<Record<TextKind, number>> = { vacancy: 2, profile: 6 };
/** Skills as sure as that help to guess the job. */
const SURE = 0.6;
const WORDS_PER_STEP = 60;
const SENTENCES_PER_STEP = 50;

/** The job and the skills that a text names. Which job it is decides between skills that one word could mean. */
export function* readConcepts(
  text: string,
  placed: readonly PlacedSentence[],
  tools: ConceptTools,
): Generator<void, Pick<TextReading, 'occupations' | 'skills'>> {
  const jobs: FoundOccupation[][] = [];
  const matches: LabelMatch[][] = [];
  let words = 0;
  for (const [i, one] of placed.entries()) {
    const { sentence, section } = one;
    const skills = yield* tools.index('skill', sentence.lang);
    const occupations = yield* tools.index('occupation', sentence.lang);
    const asks = !asksNothing(section);
    const found = asks ? findOccupations(sentence, occupations, i === 0) : [];
    jobs.push(found);
    matches.push(asks ? matchLabels(sentence, skills, wordsToSkip(one, i, found, tools.kind)) : []);
    words += sentence.tokens.length;
    if (words >= WORDS_PER_STEP) {
      words = 0;
      yield;
    }
  }
  const read = occupationsOf(text, placed, jobs, tools);
  const occupations = read.length > 0 ? read : linkedTitle(text, placed, tools);
  const named = occupations
    .slice(0, JOBS_FOR_CLOSENESS[tools.kind])
    .map(({ value, confidence }) => ({ uri: value.uri, confidence }));
  const choose = (known: readonly KnownJob[]) =>
    skillSteps(text, placed, matches, tools.jobs.closeness(known), tools);
  const first = yield* choose(named);
  const sure = first.filter(({ confidence }) => confidence >= SURE).map(({ value }) => value.uri);
  const skills = yield* choose([...named, ...tools.jobs.guess(sure)]);
  return { occupations, skills: strongest(skills, ({ uri }) => uri) };
}

/** Words of a language, a licence, the job's name, and (in an ad's first sentence) of the employer before it. */
function wordsToSkip(
  { sentence: { tokens, lang }, said }: PlacedSentence,
  position: number,
  found: readonly FoundOccupation[],
  kind: TextKind,
): Set<number> {
  const skip = new Set<number>();
  tokens.forEach(({ start, end, word }, at) => {
    const elsewhere = said.some((one) => one.start <= start && end <= one.end);
    if (elsewhere || isLanguageName(word, lang)) skip.add(at);
  });
  if (kind === 'profile') return skip;
  for (const { match } of found) if (match.whole) for (const at of match.at) skip.add(at);
  const [job] = found;
  if (position === 0 && job !== undefined) {
    for (let at = 0; at <= job.match.to; at++) skip.add(at);
  }
  return skip;
}

function occupationsOf(
  text: string,
  placed: readonly PlacedSentence[],
  jobs: readonly (readonly FoundOccupation[])[],
  { kind, taxonomy, main }: ConceptTools,
): Suggestion<ReadConcept>[] {
  const found = jobs.flatMap((list, i) =>
    list.map(({ match, score }): Suggestion<ReadConcept> => {
      const later = kind === 'vacancy' ? Math.min(LATER.most, LATER.each * i) : 0;
      return {
        value: named(match.entry.uri, taxonomy, main),
        evidence: evidenceOf(text, placed[i]!.sentence, match.from, match.to),
        need: 'required',
        confidence: rounded(score - later),
      };
    }),
  );
  return strongest(found, ({ uri }) => uri)
    .filter(({ confidence }) => confidence >= LEAST_OCCUPATION)
    .slice(0, MOST_OCCUPATIONS[kind]);
}

/** A job that no name in the vocabulary gives as it stands, linked by what its words resemble. */
function linkedTitle(
  text: string,
  placed: readonly PlacedSentence[],
  { kind, taxonomy, main, linker }: ConceptTools,
): Suggestion<ReadConcept>[] {
  const sentence = placed[0]?.sentence;
  const title = sentence === undefined ? undefined : titlePhrase(sentence);
  if (kind === 'profile' || linker === undefined || !sentence || !title) return [];
  const evidence = evidenceOf(text, sentence, title.from, title.to);
  const request = { kind: 'occupation', lang: sentence.lang, top: 1 } as const;
  return linker()
    .link(evidence.phrase, request)
    .flatMap(({ uri, confidence }) => {
      if (confidence < LEAST_OCCUPATION) return [];
      const value = named(uri, taxonomy, main);
      return [{ value, evidence, need: 'required' as const, confidence: rounded(confidence) }];
    });
}

function* skillSteps(
  text: string,
  placed: readonly PlacedSentence[],
  matches: readonly (readonly LabelMatch[])[],
  closeness: Closeness,
  { kind, taxonomy, main }: ConceptTools,
): Generator<void, Suggestion<ReadConcept>[]> {
  const skills: Suggestion<ReadConcept>[] = [];
  for (const [i, { sentence, section }] of placed.entries()) {
    const options = { closeness, kind, heading: needIn(section) };
    for (const { uri, confidence, ...rest } of chooseSkills(text, sentence, matches[i]!, options)) {
      skills.push({ value: named(uri, taxonomy, main), ...rest, confidence: rounded(confidence) });
    }
    if (i % SENTENCES_PER_STEP === 0) yield;
  }
  return skills;
}

const named = (uri: string, taxonomy: Taxonomy, locale: Locale): ReadConcept => ({
  uri,
  label: taxonomy.label(uri, locale) ?? uri,
});

const rounded = (confidence: number) =>
  Math.round(Math.min(0.95, Math.max(0, confidence)) * 100) / 100;
