import type { ComponentChildren } from 'preact';
import { Count } from './labels.js';

export interface Tab {
  href: string;
  text: string;
  count?: number | undefined;
  current: boolean;
}

/** Views of one thing, each with an address of its own. */
export function Tabs({ tabs, label }: { tabs: readonly Tab[]; label: string }) {
  return (
    <nav class="tabs" aria-label={label}>
      <ul>
        {tabs.map((tab) => (
          <li>
            <a href={tab.href} aria-current={tab.current ? 'page' : undefined}>
              {tab.text}
              {tab.count !== undefined && <Count value={tab.count} />}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** To the first page and to the next one; lists go by cursor, so there are no page numbers. */
export function Pagination({
  first,
  next,
  texts,
}: {
  first?: string | undefined;
  next?: string | undefined;
  texts: { label: string; first: string; next: string };
}) {
  if (first === undefined && next === undefined) return null;
  return (
    <nav class="pager" aria-label={texts.label}>
      {first && (
        <a class="button button--quiet" href={first}>
          {texts.first}
        </a>
      )}
      {next && (
        <a class="button button--quiet" href={next} rel="next">
          {texts.next}
        </a>
      )}
    </nav>
  );
}

/** Where this page hangs: one level up, always the same. */
export function BackLink({ href, children }: { href: string; children: ComponentChildren }) {
  return (
    <p>
      <a class="back" href={href}>
        <span aria-hidden="true">← </span>
        {children}
      </a>
    </p>
  );
}
