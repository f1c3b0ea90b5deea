import type { ComponentChildren } from 'preact';
import { fieldId, FieldSet, type FieldProps } from './field.js';
import type { Option } from './inputs.js';

interface ChoiceProps {
  type: 'checkbox' | 'radio';
  name: string;
  id: string;
  value: string;
  label: ComponentChildren;
  hint?: string | undefined;
  checked?: boolean;
  required?: boolean | undefined;
  invalidBy?: string | undefined;
}

/** One box or dot with its label; the whole line is the target. */
function Choice(props: ChoiceProps) {
  const hintId = props.hint && `${props.id}-hint`;
  const describedBy = [hintId, props.invalidBy].filter(Boolean).join(' ') || undefined;
  return (
    <div class="choice">
      <input
        type={props.type}
        id={props.id}
        name={props.name}
        value={props.value}
        checked={props.checked}
        required={props.required}
        aria-describedby={describedBy}
        aria-invalid={props.invalidBy ? 'true' : undefined}
      />
      <label for={props.id}>
        {props.label}
        {props.hint && (
          <span class="hint" id={hintId}>
            {props.hint}
          </span>
        )}
      </label>
    </div>
  );
}

interface GroupProps extends FieldProps {
  options: readonly Option[];
  columns?: boolean;
  /** Ids by position: for values that are no words, such as whole records. */
  numbered?: boolean;
}

/** Any number of a closed list. */
export function Checkboxes({
  options,
  values,
  columns,
  numbered,
  ...field
}: GroupProps & { values: readonly string[] }) {
  return (
    <FieldSet {...field}>
      <div class={columns ? 'choices choices--columns' : 'choices'}>
        {options.map((option, at) => (
          <Choice
            type="checkbox"
            name={field.name}
            id={`${fieldId(field.name)}-${numbered ? at : option.value}`}
            value={option.value}
            label={option.label}
            hint={option.hint}
            checked={values.includes(option.value)}
          />
        ))}
      </div>
    </FieldSet>
  );
}

/** One of a short list, all of it in sight. */
export function Radios({
  options,
  value,
  required,
  columns,
  numbered,
  ...field
}: GroupProps & { value?: string | undefined; required?: boolean }) {
  return (
    <FieldSet {...field}>
      <div class={columns ? 'choices choices--columns' : 'choices'}>
        {options.map((option, at) => (
          <Choice
            type="radio"
            name={field.name}
            id={`${fieldId(field.name)}-${numbered ? at : option.value}`}
            value={option.value}
            label={option.label}
            hint={option.hint}
            checked={option.value === value}
            required={required}
          />
        ))}
      </div>
    </FieldSet>
  );
}

interface CheckboxProps {
  name: string;
  label: ComponentChildren;
  value?: string;
  hint?: string;
  checked?: boolean;
  error?: string | undefined;
}

/** A single yes or no. */
export function Checkbox({ name, label, value = 'true', hint, checked, error }: CheckboxProps) {
  const id = fieldId(name);
  return (
    <div class={error ? 'field field--bad' : 'field'}>
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <Choice
        type="checkbox"
        name={name}
        id={id}
        value={value}
        label={label}
        hint={hint}
        checked={checked ?? false}
        invalidBy={error ? `${id}-error` : undefined}
      />
    </div>
  );
}
