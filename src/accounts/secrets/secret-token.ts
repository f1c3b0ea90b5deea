import { createHash, createHmac, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

/** 256 random bits for a cookie, a link or a key, fit for an address. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What is stored of a token: whoever reads the table cannot use it. Long random tokens need no salt. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token, 'utf8').digest();
}

/** A name for a value that does not tell the value, for counters; keyed, so that nobody can try addresses. */
export function pseudonym(secret: string, value: string): string {
  return createHmac('sha256', secret).update(value, 'utf8').digest('base64url').slice(0, 32);
}
