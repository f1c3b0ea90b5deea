import type { CefrLevel } from '../../kernel/cefr.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { Locale } from '../../kernel/locale.js';
import type { ContractType, JobLevel } from '../../kernel/vocabulary.js';

/** Where a text says it: UTF-16 offsets into the text as it was given, end exclusive, and the words that stand there. */
export interface TextEvidence {
  readonly start: number;
  readonly end: number;
  readonly phrase: string;
}

/** `assumed`: the text does not say it; it is taken for granted until someone says otherwise. */
export const SUGGESTION_NEEDS = ['required', 'wished', 'assumed'] as const;
export type SuggestionNeed = (typeof SUGGESTION_NEEDS)[number];

/**
 * Something that a text seems to say. Never final: a person accepts or leaves it.
 * Only what is assumed has no evidence. Of a profile's text everything is `required` in the sense of "stated".
 */
export interface Suggestion<T> {
  readonly value: T;
  readonly evidence?: TextEvidence;
  readonly need: SuggestionNeed;
  /** 0…1, how sure the reader is that the text says this; not calibrated against people's answers. */
  readonly confidence: number;
}

/** A concept by its URI, with its name in the language of the reading. */
export interface ReadConcept {
  readonly uri: string;
  readonly label: string;
}

/** A language with the levels that the text names; an absent level is not named. */
export interface ReadLanguage {
  /** ISO 639-1. */
  readonly language: string;
  readonly spoken?: CefrLevel;
  readonly written?: CefrLevel;
}

export interface ReadLicence {
  /** As in Directive 2006/126/EC. */
  readonly class: string;
}

/** Hours per week. */
export interface ReadHours {
  readonly min: number;
  readonly max: number;
}

export interface ReadStart {
  readonly day: LocalDate;
  /** The text names no day but says "at once" or "as soon as possible"; `day` is the day of reading. */
  readonly asSoonAsPossible: boolean;
}

/** What a text is: an ad asks, a profile (a CV) states. */
export const TEXT_KINDS = ['vacancy', 'profile'] as const;
export type TextKind = (typeof TEXT_KINDS)[number];

export interface ReadingRequest {
  readonly kind: TextKind;
  /** The day on which it is read: for dates without a year and for "at once". */
  readonly today: LocalDate;
  /** Taken at its word where given; otherwise the language is recognised, sentence by sentence. */
  readonly lang?: Locale;
  /** Of the job, where known: how good a language must be that the ad does not name. */
  readonly level?: JobLevel;
}

/** Everything that was read from one text, each list in the order of confidence, then of the text. */
export interface TextReading {
  /** Languages the text is written in, the most used first; empty when none of ours was recognised. */
  readonly textLanguages: readonly Locale[];
  readonly occupations: readonly Suggestion<ReadConcept>[];
  readonly skills: readonly Suggestion<ReadConcept>[];
  readonly languages: readonly Suggestion<ReadLanguage>[];
  readonly drivingLicences: readonly Suggestion<ReadLicence>[];
  readonly contracts: readonly Suggestion<ContractType>[];
  readonly hours: readonly Suggestion<ReadHours>[];
  readonly startsOn: readonly Suggestion<ReadStart>[];
}
