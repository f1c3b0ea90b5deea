import { COUNTRIES, type Country } from '../countries.js';
import type { LocalDate } from '../local-date.js';
import {
  COMMUTE_MODES,
  CONTRACT_TYPES,
  RECOGNITION_STATES,
  type CommuteMode,
  type ContractType,
  type RecognitionState,
} from '../vocabulary.js';
import {
  CountryCode,
  OneOf,
  OptionalDay,
  OptionalFlag,
  OptionalInt,
  OptionalLanguageCode,
  OptionalListOf,
  OptionalListOfNested,
  OptionalNested,
  OptionalNumber,
  OptionalText,
  OptionalTexts,
  OptionalTimeOfDay,
  OrLongForm,
  Text,
} from './decorators.js';
import { ConceptRef, HoursRange, LanguageFact, PayRange, PlaceRef } from './parts.js';

export class HeldOccupation extends ConceptRef {
  /** A year, a month or a day: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  @OptionalText(10) from?: string;
  @OptionalText(10) to?: string;
  @OptionalNumber(0, 70) years?: number;
  @OptionalText(2) country?: string;
}

export class Qualification {
  @Text(300) title: string;
  @OptionalLanguageCode() lang?: string;
  @OptionalText(2) country?: string;
  @OptionalText(60) kind?: string;
  /** Level of the European Qualifications Framework, 1 to 8. */
  @OptionalInt(1, 8) eqf?: number;
  @OptionalInt(1900, 2100) year?: number;
}

export class RecognisedProfession {
  /** ESCO URI of the occupation, or an ISCO-08 group code. */
  @OrLongForm('uri') @Text(200) occupation: string;
  @CountryCode() country: string;
  @OneOf(RECOGNITION_STATES) state: RecognitionState;
}

/** Local times of day, `HH:MM`. */
export class WorkPattern {
  @OptionalTimeOfDay() earliestStart?: string;
  @OptionalTimeOfDay() latestEnd?: string;
  @OptionalFlag() nights?: boolean;
  @OptionalFlag() weekends?: boolean;
  @OptionalFlag() rotating?: boolean;
}

/** What a job seeker states (DESIGN, section 8). Holds no name, sex, age, nationality or photo: matching never sees them. */
export class ProfileRecord {
  @OptionalText(100) id?: string;
  @OptionalNested(() => PlaceRef) home?: PlaceRef;
  @OptionalInt(0, 600) maxCommuteMinutes?: number;
  @OptionalListOf(COMMUTE_MODES) commuteModes?: CommuteMode[];
  @OptionalListOfNested(() => LanguageFact, 30) languages?: LanguageFact[];
  @OptionalListOfNested(() => ConceptRef) skills?: ConceptRef[];
  @OptionalListOfNested(() => HeldOccupation, 50) occupations?: HeldOccupation[];
  @OptionalListOfNested(() => Qualification, 50) qualifications?: Qualification[];
  @OptionalListOf(CONTRACT_TYPES) contracts?: ContractType[];
  @OptionalNested(() => HoursRange) hours?: HoursRange;
  @OptionalNested(() => WorkPattern) workPattern?: WorkPattern;
  @OptionalNested(() => PayRange) pay?: PayRange;
  @OptionalDay() availableFrom?: LocalDate;
  @OrLongForm('class') @OptionalTexts(20, 10) drivingLicences?: string[];
  @OptionalListOf(COUNTRIES) mayWorkIn?: Country[];
  @OptionalListOfNested(() => RecognisedProfession, 30)
  recognisedProfessions?: RecognisedProfession[];
  @OptionalFlag() discoverable?: boolean;
  @OptionalFlag() consent?: boolean;
}
