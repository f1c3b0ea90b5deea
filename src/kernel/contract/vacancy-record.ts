import { ArrayMaxSize, IsArray, IsOptional, Matches } from 'class-validator';
import type { LocalDate } from '../local-date.js';
import {
  CHANNELS,
  CONTRACT_TYPES,
  EMPLOYER_ID_SCHEMES,
  JOB_LEVELS,
  VACANCY_STATUSES,
  type Channel,
  type ContractType,
  type EmployerIdScheme,
  type JobLevel,
  type VacancyStatus,
} from '../vocabulary.js';
import {
  ListOfNestedOrShort,
  OneOf,
  OptionalDay,
  OptionalFlag,
  OptionalInt,
  OptionalLanguageCode,
  OptionalListOfNested,
  OptionalNested,
  OptionalNumber,
  OptionalOneOf,
  OptionalText,
  OptionalTimeOfDay,
  Text,
} from './decorators.js';
import {
  ConceptRef,
  HoursRange,
  LanguageNeed,
  LicenceNeed,
  LocalText,
  PayRange,
  PlaceRef,
} from './parts.js';

export const SKILL_NEEDS = ['essential', 'optional'] as const;
export type SkillNeedKind = (typeof SKILL_NEEDS)[number];

export class SkillNeed extends ConceptRef {
  /** Without it a skill is essential. */
  @OptionalOneOf(SKILL_NEEDS) need?: SkillNeedKind;
}

export class EmployerIdentifier {
  @OneOf(EMPLOYER_ID_SCHEMES) scheme: EmployerIdScheme;
  @Text(40) value: string;
}

export class EmployerRef {
  @Text(200) name: string;
  @OptionalNested(() => EmployerIdentifier) identifier?: EmployerIdentifier;
}

export class Shifts {
  @OptionalTimeOfDay() earliestStart?: string;
  @OptionalTimeOfDay() latestEnd?: string;
  @OptionalFlag() nights?: boolean;
  @OptionalFlag() weekends?: boolean;
  @OptionalFlag() rotating?: boolean;
}

export const OPENNESS = ['yes', 'tell-me-more', 'no'] as const;

/** A job on offer (DESIGN, section 8). */
export class VacancyRecord {
  @OptionalText(100) id?: string;
  @OptionalOneOf(CHANNELS) channel?: Channel;
  @OptionalOneOf(VACANCY_STATUSES) status?: VacancyStatus;
  @OptionalListOfNested(() => LocalText, 10) titles?: LocalText[];
  /** Short form of one title, with `titleLanguage`. */
  @OptionalText(300) title?: string;
  @OptionalLanguageCode() titleLanguage?: string;
  @OptionalListOfNested(() => LocalText, 10) descriptions?: LocalText[];
  @OptionalText(20_000) description?: string;
  @OptionalNested(() => EmployerRef) employer?: EmployerRef;
  @OptionalNested(() => PlaceRef) workplace?: PlaceRef;
  /** 0 on site … 1 wholly remote. */
  @OptionalNumber(0, 1) remoteShare?: number;
  @OptionalNested(() => ConceptRef) occupation?: ConceptRef;
  @OptionalOneOf(JOB_LEVELS) level?: JobLevel;
  @OptionalListOfNested(() => SkillNeed) skills?: SkillNeed[];
  @OptionalListOfNested(() => LanguageNeed, 20) languages?: LanguageNeed[];
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @Matches(/^[a-z]{2,3}$/, { each: true, message: '$property must be language codes such as fr' })
  workingLanguages?: string[];
  @OptionalText(300) qualification?: string;
  @OptionalNumber(0, 60) experienceYears?: number;
  @OptionalOneOf(CONTRACT_TYPES) contract?: ContractType;
  @OptionalNested(() => HoursRange) hours?: HoursRange;
  @OptionalNested(() => Shifts) shifts?: Shifts;
  @OptionalDay() startsOn?: LocalDate;
  @OptionalDay() closesOn?: LocalDate;
  @OptionalInt(1, 10_000) openings?: number;
  /** `"B"` is short for `{class: "B"}`. */
  @ListOfNestedOrShort(() => LicenceNeed, 'class')
  drivingLicences?: LicenceNeed[];
  @OptionalNested(() => PayRange) pay?: PayRange;
  @OptionalOneOf(OPENNESS) openToOtherSide?: (typeof OPENNESS)[number];
}
