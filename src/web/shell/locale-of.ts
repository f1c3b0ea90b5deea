import type {} from '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import { isLocale, type Locale } from '../../kernel/locale.js';

export const LOCALE_COOKIE = 'locale';
const DEFAULT_LOCALE: Locale = 'fr';

/** The first of the browser's languages that we speak; quality values are taken in the order they are written. */
function fromBrowser(header: string | undefined): Locale | undefined {
  return (header ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find(isLocale);
}

type Asking = Pick<FastifyRequest, 'headers' | 'cookies'> & { actor?: Actor };

/** The language of a page: what was chosen on this device, else the account's, else the browser's, else French. */
export function localeOf({ actor, cookies, headers }: Asking): Locale {
  const chosen = cookies[LOCALE_COOKIE];
  if (isLocale(chosen)) return chosen;
  return actor?.locale ?? fromBrowser(headers['accept-language']) ?? DEFAULT_LOCALE;
}
