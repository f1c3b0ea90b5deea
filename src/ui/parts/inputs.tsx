import { describedBy, Field, fieldId, type FieldProps } from './field.js';

type InputWidth = 'short' | 'level' | 'medium' | 'full';
type InputType = 'text' | 'email' | 'password' | 'date' | 'number' | 'time' | 'tel' | 'search';

export interface InputProps extends FieldProps {
  value?: string | number | undefined;
  type?: InputType;
  required?: boolean;
  autocomplete?: string;
  width?: InputWidth;
  min?: number | string;
  max?: number | string;
  step?: number | string;
  maxLength?: number;
  lang?: string;
  /** Where the small script asks for completions as one types, e.g. `/api/v1/skills`; without script a plain field. */
  suggestFrom?: string;
}

/** One line of text, a number, a day. */
export function TextField(props: InputProps) {
  const { name, type = 'text', width = 'full', suggestFrom } = props;
  // The element's type is a union by `type`, which one component for all of them cannot choose from.
  const kind = { type } as { type: 'text' };
  const list = suggestFrom === undefined ? undefined : `${fieldId(name)}-list`;
  return (
    <Field {...props}>
      <input
        class={`input input--${width}`}
        id={fieldId(name)}
        name={name}
        {...kind}
        value={props.value}
        required={props.required}
        autocomplete={props.autocomplete ?? (suggestFrom === undefined ? undefined : 'off')}
        min={props.min}
        max={props.max}
        step={props.step}
        maxLength={props.maxLength}
        lang={props.lang}
        list={list}
        data-suggest={suggestFrom}
        aria-describedby={describedBy(props)}
        aria-invalid={props.error ? 'true' : undefined}
      />
      {list && <datalist id={list} />}
    </Field>
  );
}

interface AreaProps extends FieldProps {
  value?: string | undefined;
  required?: boolean;
  rows?: number;
  maxLength?: number;
  lang?: string;
}

/** Several lines of text. */
export function TextArea({ value, required, rows = 4, maxLength, lang, ...field }: AreaProps) {
  return (
    <Field {...field}>
      <textarea
        class="input"
        id={fieldId(field.name)}
        name={field.name}
        rows={rows}
        required={required}
        maxLength={maxLength}
        lang={lang}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error ? 'true' : undefined}
      >
        {value}
      </textarea>
    </Field>
  );
}

export interface Option<Value extends string = string> {
  value: Value;
  label: string;
  hint?: string | undefined;
}

interface SelectProps extends FieldProps {
  options: readonly Option[];
  value?: string | undefined;
  /** The words of the empty choice; without it the first option is chosen. */
  blank?: string;
  required?: boolean;
  width?: InputWidth;
}

/** One of a closed list. */
export function Select({
  options,
  value,
  blank,
  required,
  width = 'medium',
  ...field
}: SelectProps) {
  return (
    <Field {...field}>
      <select
        class={`input input--${width}`}
        id={fieldId(field.name)}
        name={field.name}
        required={required}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error ? 'true' : undefined}
      >
        {blank !== undefined && <option value="">{blank}</option>}
        {options.map((option) => (
          <option value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  );
}
