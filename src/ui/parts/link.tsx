import type { ComponentChildren } from 'preact';
import { safeHref } from '../safe-url.js';

interface LinkProps {
  href: string | undefined;
  children: ComponentChildren;
  /** Leads to another site: the referrer is not told. */
  external?: boolean;
  lang?: string;
}

/** A link whose address may come from elsewhere; an unsafe one leaves the text alone. */
export function Link({ href, children, external, lang }: LinkProps) {
  const safe = safeHref(href);
  if (safe === undefined) return <span lang={lang}>{children}</span>;
  return (
    <a href={safe} lang={lang} hreflang={lang} rel={external ? 'noopener noreferrer' : undefined}>
      {children}
    </a>
  );
}
