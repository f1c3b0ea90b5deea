import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/parts/button.js';
import { Checkboxes } from '../../ui/parts/choices.js';
import { fieldId } from '../../ui/parts/field.js';

interface KeptListProps {
  name: string;
  label: string;
  hint: string;
  /** The items as they are now: the value the box carries, and its words. */
  items: readonly { value: string; label: string }[];
  add: string;
  action: string;
  /** The fields of a new item. */
  children: ComponentChildren;
  error?: string | undefined;
}

/**
 * A list that one adds to and takes from without a script: a ticked box for each item, the fields of a new
 * one, and a button that sends the form, adds it and comes back here.
 */
export function KeptList({
  name,
  label,
  hint,
  items,
  add,
  action,
  children,
  error,
}: KeptListProps) {
  return (
    <>
      {items.length > 0 && (
        <Checkboxes
          name={name}
          label={label}
          hint={hint}
          error={error}
          options={items.map(({ value, label: text }) => ({ value, label: text }))}
          values={items.map(({ value }) => value)}
          columns
          numbered
          hideLabel
        />
      )}
      <div class="inline-fields" id={fieldId(`${name}-new`)}>
        {children}
        <Button
          kind="quiet"
          name="add"
          value={name}
          unchecked
          action={`${action}#${fieldId(`${name}-new`)}`}
        >
          {add}
        </Button>
      </div>
    </>
  );
}
