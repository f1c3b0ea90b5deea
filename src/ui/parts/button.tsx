import type { ComponentChildren } from 'preact';
import { safeHref } from '../safe-url.js';

export type ButtonKind = 'primary' | 'quiet' | 'danger' | 'link';

const classOf = (kind: ButtonKind) => (kind === 'primary' ? 'button' : `button button--${kind}`);

interface ButtonProps {
  children: ComponentChildren;
  kind?: ButtonKind;
  name?: string;
  value?: string;
  /** Sends the form as it stands, even where a required field is still empty (e.g. "add a row"). */
  unchecked?: boolean;
  describedBy?: string;
  /** Sends the form elsewhere, e.g. to the same page at another place. */
  action?: string;
  /** Sends the form as one that holds a file, whatever the form says. */
  upload?: boolean;
}

/** Submits the form it stands in. */
export function Button({
  children,
  kind = 'primary',
  name,
  value,
  unchecked,
  describedBy,
  action,
  upload,
}: ButtonProps) {
  return (
    <button
      type="submit"
      class={classOf(kind)}
      name={name}
      value={value}
      formNoValidate={unchecked}
      formAction={action}
      formEncType={upload ? 'multipart/form-data' : undefined}
      aria-describedby={describedBy}
    >
      {children}
    </button>
  );
}

/** A link that looks like a button, for going somewhere (never for changing something). */
export function ButtonLink({
  href,
  children,
  kind = 'primary',
}: {
  href: string;
  children: ComponentChildren;
  kind?: ButtonKind;
}) {
  return (
    <a class={classOf(kind)} href={safeHref(href)}>
      {children}
    </a>
  );
}
