import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../../kernel/actor.js';

/** What the platform knows of sessions; `accounts` implements it. */
export interface SessionPort {
  /** Who holds this request's session cookie or API key; undefined for nobody, read anew on every request. */
  actorOf(request: FastifyRequest, reply: FastifyReply): Promise<Actor | undefined>;
}

export const SESSION_PORT = Symbol('SessionPort');
