import { isCefrLevel, type CefrLevel } from '../../../kernel/cefr.js';

const BREAKS = /<(?:br|\/?p|\/?li|\/?div|\/?ul|\/?ol|\/?h[1-6])\b[^>]{0,200}>/giu;
const TAGS = /<[^<>]{0,1000}>/gu;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Text of a fragment of HTML; what it holds is only read, never shown as HTML. */
export const withoutTags = (html: string): string =>
  html
    .replace(BREAKS, '\n')
    .replace(TAGS, ' ')
    .replace(/&(\w{2,6});/gu, (whole, name: string) => ENTITIES[name] ?? whole)
    .replace(/[ \t]{2,}/gu, ' ')
    .trim();

/** E-mail addresses, web addresses and phone numbers go before anything else looks at a text. */
export const withoutContacts = (text: string): string =>
  text
    .replace(/[^\s@<>]{1,64}@[^\s@<>]{1,100}/gu, ' ')
    .replace(/(?:https?:\/\/|www\.)\S{1,300}/giu, ' ')
    .replace(/(?:\+|\b00)\d{1,3}[\d\s().\-/\u00a0]{6,20}\d/gu, ' ')
    .replace(/(?<!\d)0[1-9](?:[\s.\-/\u00a0]{0,2}\d{2}){4}(?!\d)/gu, ' ')
    .replace(
      /(?<![\d.,])\(?0\d{2,4}\)?[\s\-/\u00a0]{1,3}\d{2,4}(?:[\s\-\u00a0]?\d{2,4}){1,3}(?!\d)/gu,
      ' ',
    );

/** ISO 639-1 for a code of ISO 639-1 or either ISO 639-2 ("ger" and "deu" are both German); else undefined. */
export function languageCode(code: string | undefined): string | undefined {
  if (code === undefined || !/^[a-z]{2,3}$/iu.test(code)) return undefined;
  try {
    const [canonical] = Intl.getCanonicalLocales(code);
    return canonical !== undefined && /^[a-z]{2,3}$/u.test(canonical) ? canonical : undefined;
  } catch {
    return undefined;
  }
}

/** Europass writes the United Kingdom and Greece in its own way. */
const COUNTRIES: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' };

export function countryCode(code: string | undefined): string | undefined {
  const upper = code?.trim().toUpperCase() ?? '';
  return /^[A-Z]{2}$/u.test(upper) ? (COUNTRIES[upper] ?? upper) : undefined;
}

export function cefrLevel(written: string | undefined): CefrLevel | undefined {
  const level = written?.trim().toUpperCase();
  return isCefrLevel(level) ? level : undefined;
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD` at the head of what a CV writes as a date. */
export const dateAtHead = (written: string | undefined): string | undefined =>
  /^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?/u.exec(
    written?.trim() ?? '',
  )?.[0];

export const yearOf = (date: string | undefined): number | undefined =>
  date === undefined ? undefined : Number(date.slice(0, 4));

/** A value without its undefined fields. */
export function defined<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined)) as T;
}
