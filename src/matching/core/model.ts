import type { CefrLevel } from '../../kernel/cefr.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type {
  CommuteMode,
  ContractType,
  NeedSource,
  RecognitionState,
  Strictness,
  VacancyStatus,
} from '../../kernel/vocabulary.js';

/**
 * The core's own input types: concepts resolved to keys, places to points. There is no field here for
 * a name, sex, age, nationality or photo, so none of them can reach a score.
 *
 * A *concept key* is an ESCO URI, a URI the taxonomy does not know (kept as it is), or `text:…` for
 * words that could not be linked. An absent field means "not stated"; an empty list means "stated: none".
 */

/** A shift by its local times, `HH:MM`; it may end on the next day. An absent time is not known. */
export interface ShiftTimes {
  readonly starts?: string;
  readonly ends?: string;
}

/** A place found in the gazetteer, WGS 84 degrees. Equal keys mean the same place. */
export interface PlacePoint {
  readonly key: string;
  readonly country: string;
  readonly lat: number;
  readonly lon: number;
  /** The shifts that are worked there, for a workplace only; its key tells them too, since the way there depends on them. */
  readonly shifts?: readonly ShiftTimes[];
}

/** A stated place; `at` is absent when the gazetteer does not know it. */
export interface CorePlace {
  readonly country: string;
  readonly at?: PlacePoint;
}

/** Hours per week; an absent end is open. */
export interface CoreHours {
  readonly min?: number;
  readonly max?: number;
}

/** An absent level in a stated language is none. */
export interface CoreLanguageFact {
  readonly language: string;
  readonly spoken?: CefrLevel;
  readonly written?: CefrLevel;
  /** Level the person will have, e.g. by a course already booked. */
  readonly expected?: { readonly value: CefrLevel; readonly by?: LocalDate };
}

export interface CoreRecognition {
  /** Concept key of an occupation or an ISCO group. */
  readonly occupation: string;
  readonly country: string;
  readonly state: RecognitionState;
}

export interface CoreProfile {
  readonly id: string;
  readonly home?: CorePlace;
  readonly maxCommuteMinutes?: number;
  readonly commuteModes?: readonly CommuteMode[];
  readonly languages?: readonly CoreLanguageFact[];
  /** Concept keys, without duplicates. */
  readonly skills?: readonly string[];
  /** Concept keys of occupations held, without duplicates. */
  readonly occupations?: readonly string[];
  readonly contracts?: readonly ContractType[];
  readonly hours?: CoreHours;
  readonly availableFrom?: LocalDate;
  /** As stated, normalised (`CE`, not `C+E`); what they imply is the gate's business. */
  readonly drivingLicences?: readonly string[];
  readonly mayWorkIn?: readonly string[];
  readonly recognisedProfessions?: readonly CoreRecognition[];
  readonly consent: boolean;
}

/** An absent level is not asked. */
export interface CoreLanguageNeed {
  readonly language: string;
  readonly spoken?: CefrLevel;
  readonly written?: CefrLevel;
  readonly strictness: Strictness;
  readonly source: NeedSource;
  readonly helpOffered: boolean;
}

/** What is assumed of an ad that names no language: any one of `languages` at these levels will do. */
export interface AssumedLanguageNeed {
  readonly languages: readonly string[];
  readonly spoken: CefrLevel;
  readonly written: CefrLevel;
}

export interface CoreSkillNeed {
  readonly skill: string;
  readonly essential: boolean;
}

export interface CoreLicenceNeed {
  readonly class: string;
  readonly strictness: Strictness;
}

export interface CoreVacancy {
  readonly id: string;
  readonly status: VacancyStatus;
  readonly workplace?: CorePlace;
  /** 0 on site … 1 wholly remote. */
  readonly remoteShare: number;
  readonly occupation?: string;
  /** Without duplicates. */
  readonly skills: readonly CoreSkillNeed[];
  readonly languages: readonly CoreLanguageNeed[];
  /** Set only when `languages` is empty and the ad's language is known. */
  readonly assumedLanguage?: AssumedLanguageNeed;
  readonly contract?: ContractType;
  readonly hours?: CoreHours;
  readonly startsOn?: LocalDate;
  readonly closesOn?: LocalDate;
  readonly drivingLicences: readonly CoreLicenceNeed[];
}
