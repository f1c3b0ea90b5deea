import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  registerDecorator,
  ValidateNested,
} from 'class-validator';
import { isLocalDate } from '../local-date.js';
import { isTimeOfDay } from '../time-of-day.js';

const together =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, key) => {
    for (const decorate of decorators) decorate(target, key);
  };

/**
 * PostgreSQL refuses NUL and a lone surrogate is no text: both are refused here, with the field's name.
 * @param each for a list of texts
 */
function IsWellFormedText(each = false): PropertyDecorator {
  return (target, key) =>
    registerDecorator({
      name: 'isWellFormedText',
      target: target.constructor,
      propertyName: String(key),
      options: { message: '$property holds characters that are not text', each },
      validator: {
        validate: (v: unknown) => typeof v !== 'string' || (!v.includes('\0') && v.isWellFormed()),
      },
    });
}

/** A calendar day, `YYYY-MM-DD`. */
export function OptionalDay(): PropertyDecorator {
  return together(IsOptional(), (target, key) =>
    registerDecorator({
      name: 'isLocalDate',
      target: target.constructor,
      propertyName: String(key),
      options: { message: '$property must be an existing day, written YYYY-MM-DD' },
      validator: { validate: isLocalDate },
    }),
  );
}

/** A local time of day, `HH:MM`. */
export function OptionalTimeOfDay(): PropertyDecorator {
  return together(IsOptional(), (target, key) =>
    registerDecorator({
      name: 'isTimeOfDay',
      target: target.constructor,
      propertyName: String(key),
      options: { message: '$property must be a time of day, written HH:MM' },
      validator: { validate: isTimeOfDay },
    }),
  );
}

export const Text = (max: number) => together(IsString(), MaxLength(max), IsWellFormedText());
export const OptionalText = (max: number) => together(IsOptional(), Text(max));
export const OneOf = (values: readonly string[]) => IsIn([...values]);
export const OptionalOneOf = (values: readonly string[]) => together(IsOptional(), OneOf(values));
export const OptionalInt = (min: number, max: number) =>
  together(IsOptional(), IsInt(), Min(min), Max(max));
export const OptionalNumber = (min: number, max: number) =>
  together(IsOptional(), IsNumber({ allowNaN: false, allowInfinity: false }), Min(min), Max(max));
export const OptionalFlag = () => together(IsOptional(), IsBoolean());

/** ISO 639-1 (or 639-3 where there is no two-letter code), lower case. */
export const LanguageCode = () =>
  together(
    IsString(),
    Matches(/^[a-z]{2,3}$/, { message: '$property must be a language code such as fr' }),
  );
export const OptionalLanguageCode = () => together(IsOptional(), LanguageCode());

/** ISO 3166-1 alpha-2. */
export const CountryCode = () =>
  together(
    IsString(),
    Matches(/^[A-Z]{2}$/, { message: '$property must be a country code such as FR' }),
  );

/** A list of texts in people's own words. */
export const OptionalTexts = (most: number, max: number, min = 0) =>
  together(
    IsOptional(),
    IsArray(),
    ArrayMaxSize(most),
    IsString({ each: true }),
    MinLength(min, { each: true }),
    MaxLength(max, { each: true }),
    IsWellFormedText(true),
  );

export const OptionalListOf = (values: readonly string[]) =>
  together(IsOptional(), IsArray(), ArrayMaxSize(50), IsIn([...values], { each: true }));

export const OptionalNested = (type: () => new () => object) =>
  together(IsOptional(), IsObject(), ValidateNested(), Type(type));

/** A list of records; `max` bounds the work that one request can ask for. */
export const OptionalListOfNested = (type: () => new () => object, max = 200) =>
  together(
    IsOptional(),
    IsArray(),
    ArrayMaxSize(max),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Type(type),
  );

/** The text of a record that says it at length; all else as it is, for the checks to judge. */
function shorten(value: unknown, key: string): unknown {
  const said = (value as Record<string, unknown> | null | undefined)?.[key];
  return typeof said === 'string' ? said : value;
}

/** A text, or texts, whose long form is a record, e.g. `{class: "B"}` for `"B"`. */
export const OrLongForm = (key: string) =>
  Transform(({ value }: { value: unknown }) =>
    Array.isArray(value) ? value.map((v: unknown) => shorten(v, key)) : shorten(value, key),
  );

/** A list of records whose short form is one text, e.g. `"B"` for `{class: "B"}`. */
export const ListOfNestedOrShort = (type: () => new () => object, key: string, max = 20) =>
  together(
    IsOptional(),
    IsArray(),
    ArrayMaxSize(max),
    IsObject({ each: true }),
    ValidateNested({ each: true }),
    Transform(({ value }: { value: unknown }) =>
      Array.isArray(value)
        ? value.map((v: unknown) =>
            plainToInstance(type(), typeof v === 'string' ? { [key]: v } : v),
          )
        : value,
    ),
  );
