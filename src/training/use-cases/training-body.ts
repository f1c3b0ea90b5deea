import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsNumber,
  IsObject,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { CEFR_LEVELS, cefrStep, type CefrLevel } from '../../kernel/cefr.js';
import {
  LanguageCode,
  OneOf,
  OptionalDay,
  OptionalFlag,
  OptionalInt,
  OptionalLanguageCode,
  OptionalListOf,
  OptionalListOfNested,
  OptionalNested,
  OptionalOneOf,
  OptionalText,
} from '../../kernel/contract/decorators.js';
import { check, LocalText, PlaceRef } from '../../kernel/contract/index.js';
import { DomainError, type FieldProblem } from '../../kernel/errors.js';
import type { LocalDate } from '../../kernel/local-date.js';
import { CURRENCIES, type Currency } from '../../kernel/vocabulary.js';
import { LANGUAGE_MODES, type LanguageMode, type Teaches } from '../domain/teaches.js';
import {
  SESSION_STATUSES,
  TRAINING_STATUSES,
  type SessionStatus,
  type TrainingStatus,
} from '../domain/training-status.js';

const KINDS = ['language', 'skill'] as const;
const MOST_EXPENSIVE = 1_000_000;

class TeachesBody {
  @OneOf(KINDS) kind: (typeof KINDS)[number];
  @OptionalLanguageCode() language?: string;
  @OptionalOneOf(CEFR_LEVELS) level?: CefrLevel;
  @OptionalOneOf(CEFR_LEVELS) entryLevel?: CefrLevel;
  @OptionalListOf(LANGUAGE_MODES) modes?: LanguageMode[];
  @OptionalText(200) uri?: string;
  @OptionalText(300) label?: string;
}

class CostBody {
  @IsNumber({ allowNaN: false, allowInfinity: false }) @Min(0) @Max(MOST_EXPENSIVE) amount: number;
  @OneOf(CURRENCIES) currency: Currency;
  @OptionalFlag() fundable?: boolean;
}

/** A course, as its organisation describes it. */
export class TrainingBody {
  @OptionalListOfNested(() => LocalText, 10) titles: LocalText[];
  @OptionalListOfNested(() => LocalText, 10) descriptions?: LocalText[];
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @IsObject({ each: true })
  @ValidateNested({ each: true })
  @Type(() => TeachesBody)
  teaches: TeachesBody[];
  @OptionalNested(() => PlaceRef) place?: PlaceRef;
  @OptionalFlag() remote?: boolean;
  @LanguageCode() language: string;
  @OptionalNested(() => CostBody) cost?: CostBody;
  @OptionalOneOf(TRAINING_STATUSES) status?: TrainingStatus;
}

/** One time that a course takes place. */
export class SessionBody {
  @OptionalDay() startsOn: LocalDate;
  @OptionalDay() endsOn: LocalDate;
  @OptionalText(300) schedule?: string;
  @OptionalInt(1, 10_000) capacity: number;
  @OptionalOneOf(SESSION_STATUSES) status?: SessionStatus;
}

export const refused = (problems: readonly FieldProblem[]) =>
  new DomainError('invalid', 'invalid-fields', 'Some fields are not valid', {}, problems);

/** @throws DomainError `invalid` naming each field */
export function readTraining(body: unknown): TrainingBody & { taught: Teaches[] } {
  const checked = check(TrainingBody, body, ['titles', 'teaches', 'language']);
  if (!checked.ok) throw refused(checked.problems);
  const { value } = checked;
  const problems = [
    ...value.teaches.flatMap((teaches, i) => teachesProblems(teaches, `teaches[${i}]`)),
    ...(value.titles.length === 0 ? [missing('titles')] : []),
    ...(value.place === undefined && value.remote !== true ? [missing('place')] : []),
  ];
  if (problems.length > 0) throw refused(problems);
  return Object.assign(value, { taught: value.teaches.map(toTeaches) });
}

/** @throws DomainError `invalid` naming each field */
export function readSession(body: unknown): SessionBody {
  const checked = check(SessionBody, body, ['startsOn', 'endsOn', 'capacity']);
  if (!checked.ok) throw refused(checked.problems);
  if (checked.value.startsOn <= checked.value.endsOn) return checked.value;
  const message = 'endsOn lies before startsOn';
  throw refused([{ field: 'endsOn', code: 'isRange', message }]);
}

const missing = (field: string): FieldProblem => ({
  field,
  code: 'isDefined',
  message: `${field} is required`,
});

function teachesProblems(teaches: TeachesBody, field: string): FieldProblem[] {
  if (teaches.kind === 'skill') {
    if (/^https?:\/\/\S+$/.test(teaches.uri ?? '')) return [];
    return [{ field: `${field}.uri`, code: 'isUri', message: `${field}.uri must be an ESCO URI` }];
  }
  const problems = (['language', 'level'] as const)
    .filter((key) => teaches[key] === undefined)
    .map((key) => missing(`${field}.${key}`));
  if (teaches.entryLevel !== undefined && cefrStep(teaches.entryLevel) >= cefrStep(teaches.level)) {
    const message = `${field}.entryLevel must lie below level`;
    problems.push({ field: `${field}.entryLevel`, code: 'isRange', message });
  }
  return problems;
}

function toTeaches({ kind, language, level, entryLevel, modes, uri, label }: TeachesBody): Teaches {
  if (kind === 'skill') return { kind, uri: uri ?? '', ...(label !== undefined && { label }) };
  return {
    kind,
    language: language ?? '',
    level: level as CefrLevel,
    modes: modes === undefined || modes.length === 0 ? [...LANGUAGE_MODES] : modes,
    ...(entryLevel !== undefined && { entryLevel }),
  };
}
