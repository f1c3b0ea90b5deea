import type { ComponentChildren } from 'preact';

interface FormProps {
  action: string;
  method?: 'get' | 'post';
  children: ComponentChildren;
  label?: string;
  class?: string;
  /** Sends a file. */
  upload?: boolean;
  /** The button that the Enter key presses, where others stand before it. */
  enterSends?: { words: string; name?: string; value?: string };
}

/**
 * A form. No token: the platform refuses a state change whose `Origin` is not our own. The browser's own
 * checks stay off, since our messages are in the person's language and beside the field.
 */
export function Form({
  action,
  method = 'post',
  children,
  label,
  class: cls = 'form',
  upload,
  enterSends,
}: FormProps) {
  return (
    <form
      action={action}
      method={method}
      encType={upload ? 'multipart/form-data' : undefined}
      class={cls}
      noValidate
      aria-label={label}
      role={method === 'get' && label ? 'search' : undefined}
    >
      {/* Browsers take the first button of a form for the one that Enter presses, shown or not. */}
      {enterSends && (
        <button type="submit" hidden name={enterSends.name} value={enterSends.value}>
          {enterSends.words}
        </button>
      )}
      {children}
    </form>
  );
}

/** A titled part of a long form. */
export function Group({
  title,
  children,
  id,
}: {
  title: string;
  children: ComponentChildren;
  id?: string;
}) {
  return (
    <fieldset class="group" id={id}>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}
