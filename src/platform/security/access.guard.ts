import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { DomainError, forbidden } from '../../kernel/errors.js';
import { ACCESS, type AccessRule, type RequestWithActor } from './access.js';
import { SESSION_PORT, type SessionPort } from './session-port.js';

/** The one place where a route is opened or not. Deny by default. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    @Inject(SESSION_PORT) private readonly sessions: SessionPort,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<RequestWithActor>();
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (rule === undefined)
      throw forbidden('undeclared-route', 'This route names nobody who may call it');
    request.actor = await this.sessions.actorOf(request, http.getResponse<FastifyReply>());
    if (rule.kind === 'public') return true;
    if (request.actor === undefined)
      throw new DomainError('unauthenticated', 'sign-in', 'Not signed in');
    if (rule.kind === 'roles' && !rule.roles.includes(request.actor.role)) {
      throw forbidden('wrong-role', 'Your role may not do this');
    }
    return true;
  }
}
