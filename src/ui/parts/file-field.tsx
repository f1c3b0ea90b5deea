import { describedBy, Field, fieldId, type FieldProps } from './field.js';

/** A file to send; the form it stands in must be one for uploads. */
export function FileField({ accept, ...field }: FieldProps & { accept: string }) {
  return (
    <Field {...field}>
      <input
        class="input input--full"
        type="file"
        id={fieldId(field.name)}
        name={field.name}
        accept={accept}
        aria-describedby={describedBy(field)}
        aria-invalid={field.error ? 'true' : undefined}
      />
    </Field>
  );
}
