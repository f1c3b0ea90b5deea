import { createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Actor, Role } from '../../kernel/actor.js';
import { DomainError } from '../../kernel/errors.js';

export const ACCESS = Symbol('access');

/** Who may call a route: everyone, everyone signed in, or the roles named. A route without one is refused. */
export type AccessRule =
  { kind: 'public' } | { kind: 'signed-in' } | { kind: 'roles'; roles: readonly Role[] };

/** Open to all. */
export const Public = () => SetMetadata(ACCESS, { kind: 'public' } satisfies AccessRule);
/** Open to everyone who is signed in. */
export const SignedIn = () => SetMetadata(ACCESS, { kind: 'signed-in' } satisfies AccessRule);
/** Open to these roles. Whose record it is, is the feature's policy to judge. */
export const Access = (...roles: Role[]) =>
  SetMetadata(ACCESS, { kind: 'roles', roles } satisfies AccessRule);

export interface RequestWithActor extends FastifyRequest {
  actor?: Actor;
}

/** The person who calls; only on routes that are not public. */
export const CurrentActor = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Actor => {
    const { actor } = context.switchToHttp().getRequest<RequestWithActor>();
    if (actor === undefined) throw new DomainError('unauthenticated', 'sign-in', 'Not signed in');
    return actor;
  },
);

/** The person who calls, if any; for public routes that show more to some. */
export const MaybeActor = createParamDecorator(
  (_data: unknown, context: ExecutionContext): Actor | undefined =>
    context.switchToHttp().getRequest<RequestWithActor>().actor,
);
