import type { Locale } from '../../kernel/locale.js';

/** A text that may be in another language than the page: says so where it is (WCAG 3.1.2). `und` says nothing. */
export function Foreign({ lang, text, page }: { lang?: string; text: string; page: Locale }) {
  const known = lang !== undefined && lang !== 'und' && lang !== page;
  return known ? <span lang={lang}>{text}</span> : <>{text}</>;
}

/** A longer text as written: its paragraphs kept, nothing interpreted. */
export function Prose({ lang, text, page }: { lang?: string; text: string; page: Locale }) {
  const known = lang !== undefined && lang !== 'und' && lang !== page;
  const paragraphs = text.split(/\r?\n\s*\r?\n/).filter((part) => part.trim() !== '');
  return (
    <div lang={known ? lang : undefined} class="stack">
      {paragraphs.map((part) => (
        <p>
          {part.split(/\r?\n/).map((line, at) => (
            <>
              {at > 0 && <br />}
              {line}
            </>
          ))}
        </p>
      ))}
    </div>
  );
}
