import type { ComponentChildren } from 'preact';
import { Logo } from '../layout/logo.js';

/** Nothing here (yet): says why, and what to do about it. */
export function Empty({ title, children }: { title: string; children?: ComponentChildren }) {
  return (
    <div class="empty stack">
      <Logo size={36} />
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </div>
  );
}
