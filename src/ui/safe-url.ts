const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const BASE = 'https://base.invalid';

/**
 * What may stand in an `href`. The renderer escapes attributes but knows no schemes, so a
 * `javascript:` or `data:` link from a feed would run: undefined for those and for what is no URL.
 */
export function safeHref(url: string | undefined): string | undefined {
  if (url === undefined || url === '') return undefined;
  const parsed = tryParse(url);
  if (!parsed || !SCHEMES.has(parsed.protocol)) return undefined;
  return url.trim();
}

/** A path on this site to come back to; anything that leads elsewhere becomes `fallback`. */
export function localPath(path: unknown, fallback = '/'): string {
  if (typeof path !== 'string' || !path.startsWith('/') || /[\\\p{Cc}]/u.test(path))
    return fallback;
  const parsed = tryParse(path);
  if (!parsed || parsed.origin !== BASE) return fallback;
  return `${parsed.pathname}${parsed.search}`;
}

function tryParse(url: string): URL | undefined {
  try {
    return new URL(url, BASE);
  } catch {
    return undefined;
  }
}
