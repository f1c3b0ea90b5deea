import type { ComponentChildren } from 'preact';

type NoticeTone = 'info' | 'good' | 'warn' | 'bad';

interface NoticeProps {
  tone?: NoticeTone;
  title?: string;
  children?: ComponentChildren;
  /** Said aloud when the page opens: for the result of what the person just did. */
  announce?: boolean;
}

/** A message on the page. */
export function Notice({ tone = 'info', title, children, announce }: NoticeProps) {
  return (
    <div class={`notice notice--${tone}`} role={announce ? 'status' : undefined}>
      {title && <p class="notice__title">{title}</p>}
      {children}
    </div>
  );
}
