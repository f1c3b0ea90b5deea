import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../settings/settings.js';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * One-click unsubscription is posted by mail programs without a page (RFC 8058). It carries no cookie's right:
 * the secret in the address is the right.
 */
const ONE_CLICK = /^\/unsubscribe\/[\w-]+$/;

/**
 * A state change must come from a page of ours: `Origin` (or, where a browser leaves it out on a form of the
 * same site, `Sec-Fetch-Site: same-origin`) tells. API keys carry no cookie, so nothing can ride on them.
 */
export function comesFromHere(
  request: Pick<FastifyRequest, 'method' | 'headers' | 'protocol' | 'url'>,
  publicUrl: string,
): boolean {
  if (SAFE_METHODS.has(request.method)) return true;
  if (request.method === 'POST' && ONE_CLICK.test(request.url)) return true;
  const { origin, host, authorization } = request.headers;
  if (authorization?.startsWith('Bearer ') === true) return true;
  if (origin === undefined || origin === 'null') {
    return origin === undefined && request.headers['sec-fetch-site'] === 'same-origin';
  }
  if (origin === publicUrl) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

/** Fastify hook that refuses foreign state changes before anything else looks at them. */
export function originHook(settings: Settings) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    if (comesFromHere(request, settings.publicUrl)) return;
    await reply.code(403).type('application/problem+json').send({
      type: 'about:blank',
      title: 'Forbidden',
      status: 403,
      code: 'foreign-origin',
      detail: 'A state change needs an Origin header equal to this service’s address',
      requestId: request.id,
    });
  };
}
