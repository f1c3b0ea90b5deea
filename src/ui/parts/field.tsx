import type { ComponentChildren } from 'preact';

/** The id of a field's control; the name is the path of the JSON contract, e.g. `languages[0].spoken`. */
export function fieldId(name: string): string {
  return `f-${name.replaceAll(/[^A-Za-z0-9]+/g, '-').replaceAll(/^-|-$/g, '')}`;
}

export interface FieldProps {
  name: string;
  label: ComponentChildren;
  hint?: string | undefined;
  error?: string | undefined;
  /** Words such as "optional" after the label. */
  mark?: string | undefined;
  /** The label is said by what stands above; only those who do not see it need it again. */
  hideLabel?: boolean;
}

/** What a control points at with `aria-describedby`: its hint, then its error. */
export function describedBy({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) {
  const id = fieldId(name);
  const ids = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean);
  return ids.length === 0 ? undefined : ids.join(' ');
}

export function HintAndError({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) {
  const id = fieldId(name);
  return (
    <>
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

/** Label, hint and error around one control. */
export function Field({ children, ...field }: FieldProps & { children: ComponentChildren }) {
  return (
    <div class={field.error ? 'field field--bad' : 'field'}>
      <label for={fieldId(field.name)}>
        {field.label}
        {field.mark && <span class="optional"> {field.mark}</span>}
      </label>
      <HintAndError name={field.name} hint={field.hint} error={field.error} />
      {children}
    </div>
  );
}

/** Legend, hint and error around several controls that answer one question. */
export function FieldSet({ children, ...field }: FieldProps & { children: ComponentChildren }) {
  return (
    <fieldset
      class={field.error ? 'field field--bad' : 'field'}
      id={fieldId(field.name)}
      tabIndex={field.error ? -1 : undefined}
      aria-describedby={describedBy(field)}
    >
      <legend class={field.hideLabel ? 'visually-hidden' : undefined}>
        {field.label}
        {field.mark && <span class="optional"> {field.mark}</span>}
      </legend>
      <HintAndError name={field.name} hint={field.hint} error={field.error} />
      {children}
    </fieldset>
  );
}
