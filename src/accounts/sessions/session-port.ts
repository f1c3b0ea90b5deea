import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';
import type { SessionPort } from '../../platform/security/session-port.js';
import { ApiKeys } from '../api-keys/api-keys.js';
import { leadsToSecondFactor } from '../domain/second-factor-rule.js';
import { SessionCookies } from './session-cookies.js';
import { Sessions } from './sessions.js';

const BEARER = 'Bearer ';

/** Tells the platform who calls: by an API key when one is offered, else by the session's cookie. */
@Injectable()
export class AccountSessions implements SessionPort {
  constructor(
    private readonly cookies: SessionCookies,
    private readonly sessions: Sessions,
    private readonly apiKeys: ApiKeys,
  ) {}

  async actorOf(request: FastifyRequest): Promise<Actor | undefined> {
    const { authorization } = request.headers;
    if (authorization?.startsWith(BEARER) === true) {
      return this.apiKeys.actorOf(authorization.slice(BEARER.length), request.method, request.url);
    }
    const token = this.cookies.sessionToken(request);
    const holder = token === undefined ? undefined : await this.sessions.holderOf(token);
    if (holder === undefined || (holder.onTheWay && !leadsToSecondFactor(request.url)))
      return undefined;
    return holder.actor;
  }
}
