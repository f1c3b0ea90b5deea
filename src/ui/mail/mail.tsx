import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Locale } from '../../kernel/locale.js';
import { safeHref } from '../safe-url.js';
import { siteTexts } from '../texts/site.js';
import { mailTexts } from './mail-texts.js';
import { mailColours as c, mailStyles as s } from './mail-styles.js';

export type MailBlock =
  | { kind: 'text'; text: string }
  | { kind: 'facts'; facts: readonly { term: string; value: string }[] }
  | { kind: 'list'; items: readonly { text: string; detail?: string; href?: string }[] }
  | { kind: 'button'; text: string; href: string };

export interface MailContent {
  locale: Locale;
  subject: string;
  /** First line; without it a plain greeting. */
  greeting?: string;
  blocks: readonly MailBlock[];
  /** Why this message came, and where to turn it off; a mail that must be sent has none. */
  unsubscribeUrl?: string;
}

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

function Block({ block }: { block: MailBlock }): VNode {
  switch (block.kind) {
    case 'text':
      return <p style={s.p}>{block.text}</p>;
    case 'facts':
      return (
        <dl style={s.facts}>
          {block.facts.map((fact) => (
            <>
              <dt style={s.dt}>{fact.term}</dt>
              <dd style={s.dd}>{fact.value}</dd>
            </>
          ))}
        </dl>
      );
    case 'list':
      return (
        <ul style={s.ul}>
          {block.items.map((item) => (
            <li style={s.li}>
              {item.href === undefined ? (
                <strong>{item.text}</strong>
              ) : (
                <a href={safeHref(item.href)} style={s.link}>
                  {item.text}
                </a>
              )}
              {item.detail && <div style={s.small}>{item.detail}</div>}
            </li>
          ))}
        </ul>
      );
    case 'button':
      return (
        <p style={s.p}>
          <a href={safeHref(block.href)} style={s.button}>
            {block.text}
          </a>
        </p>
      );
  }
}

function Mail({ content }: { content: MailContent }) {
  const t = mailTexts[content.locale];
  return (
    <html lang={content.locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{content.subject}</title>
      </head>
      <body style={s.body}>
        <div style={s.sheet}>
          <p style={s.brand}>{siteTexts[content.locale].name}</p>
          <main>
            <h1 style={s.h1}>{content.subject}</h1>
            <p style={s.p}>{content.greeting ?? t.greeting}</p>
            {content.blocks.map((block) => (
              <Block block={block} />
            ))}
            <p style={s.p}>{t.closing}</p>
          </main>
          <footer style={{ ...s.small, borderTop: `1px solid ${c.line}`, paddingTop: '16px' }}>
            <p style={s.small}>{t.why}</p>
            {content.unsubscribeUrl && (
              <p style={s.small}>
                <a href={safeHref(content.unsubscribeUrl)} style={s.link}>
                  {t.unsubscribe}
                </a>
              </p>
            )}
          </footer>
        </div>
      </body>
    </html>
  );
}

function blockText(block: MailBlock): string {
  switch (block.kind) {
    case 'text':
      return block.text;
    case 'facts':
      return block.facts.map((fact) => `${fact.term}: ${fact.value}`).join('\n');
    case 'list':
      return block.items
        .map((item) =>
          [`- ${item.text}`, item.detail, safeHref(item.href)].filter(Boolean).join('\n  '),
        )
        .join('\n');
    case 'button':
      return `${block.text}:\n${safeHref(block.href) ?? ''}`;
  }
}

/** One message in its two parts, saying the same. Nothing in it is fetched from elsewhere. */
export function renderMail(content: MailContent): RenderedMail {
  const t = mailTexts[content.locale];
  const text = [
    content.greeting ?? t.greeting,
    ...content.blocks.map(blockText),
    t.closing,
    ['--', t.why, content.unsubscribeUrl && `${t.unsubscribe}: ${content.unsubscribeUrl}`]
      .filter(Boolean)
      .join('\n'),
  ].join('\n\n');
  return {
    subject: content.subject.replaceAll(/\s+/g, ' ').trim(),
    html: `<!doctype html>\n${renderToString(<Mail content={content} />)}`,
    text: `${text}\n`,
  };
}
