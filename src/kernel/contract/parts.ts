import { type Country } from '../countries.js';
import { CEFR_LEVELS, type CefrLevel } from '../cefr.js';
import {
  CURRENCIES,
  EVIDENCES,
  NEED_SOURCES,
  PAY_PERIODS,
  STRICTNESSES,
  type Currency,
  type Evidence,
  type NeedSource,
  type PayPeriod,
  type Strictness,
} from '../vocabulary.js';
import type { LocalDate } from '../local-date.js';
import {
  CountryCode,
  LanguageCode,
  OneOf,
  OptionalDay,
  OptionalFlag,
  OptionalLanguageCode,
  OptionalNested,
  OptionalNumber,
  OptionalOneOf,
  OptionalText,
  Text,
} from './decorators.js';

/** `{country, postalCode, place?}` or `{country, lat, lon}`. Postal code first, then the nearest name, else the code's centre. */
export class PlaceRef {
  @CountryCode() country: Country | (string & {});
  @OptionalText(12) postalCode?: string;
  @OptionalText(120) place?: string;
  /** WGS 84 degrees. */
  @OptionalNumber(-90, 90) lat?: number;
  @OptionalNumber(-180, 180) lon?: number;
}

/** A concept by its ESCO URI, or by its words in a language until it is linked. */
export class ConceptRef {
  @OptionalText(200) uri?: string;
  @OptionalText(300) label?: string;
  @OptionalLanguageCode() lang?: string;
}

export class LocalText {
  @LanguageCode() lang: string;
  @Text(20_000) text: string;
}

/** Hours per week, both ends included. */
export class HoursRange {
  @OptionalNumber(0, 80) min?: number;
  @OptionalNumber(0, 80) max?: number;
}

export class PayRange {
  @OptionalNumber(0, 10_000_000) min?: number;
  @OptionalNumber(0, 10_000_000) max?: number;
  @OptionalOneOf(PAY_PERIODS) per?: PayPeriod;
  @OptionalOneOf(CURRENCIES) currency?: Currency;
}

export class ExpectedLevel {
  @OneOf(CEFR_LEVELS) value: CefrLevel;
  @OptionalDay() by?: LocalDate;
}

/** A language a person knows: spoken and written kept apart, since jobs ask for them apart. */
export class LanguageFact {
  @LanguageCode() language: string;
  @OptionalOneOf(CEFR_LEVELS) spoken?: CefrLevel;
  @OptionalOneOf(CEFR_LEVELS) written?: CefrLevel;
  @OptionalOneOf(CEFR_LEVELS) understood?: CefrLevel;
  @OptionalOneOf(EVIDENCES) evidence?: Evidence;
  @OptionalDay() checkedOn?: LocalDate;
  /** A level the person will have, e.g. by a course already booked. */
  @OptionalNested(() => ExpectedLevel) expected?: ExpectedLevel;
}

export const LANGUAGE_NEEDS = ['required', 'wished'] as const;

/** A language a job asks for; an absent level is not asked. */
export class LanguageNeed {
  @LanguageCode() language: string;
  @OptionalOneOf(CEFR_LEVELS) spoken?: CefrLevel;
  @OptionalOneOf(CEFR_LEVELS) written?: CefrLevel;
  @OptionalOneOf(LANGUAGE_NEEDS) need?: (typeof LANGUAGE_NEEDS)[number];
  @OptionalOneOf(STRICTNESSES) strictness?: Strictness;
  @OptionalOneOf(NEED_SOURCES) source?: NeedSource;
  /** The employer helps to reach the level (a course, time, a tandem). */
  @OptionalFlag() helpOffered?: boolean;
}

/** A driving licence a job asks for; class as in Directive 2006/126/EC. */
export class LicenceNeed {
  @Text(10) class: string;
  @OptionalOneOf(STRICTNESSES) strictness?: Strictness;
  /** `assumed`: read from the words of an ad, and then never more than a wish. */
  @OptionalOneOf(NEED_SOURCES) source?: NeedSource;
}
