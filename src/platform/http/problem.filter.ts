import {
  Catch,
  Inject,
  Logger,
  Optional,
  type ArgumentsHost,
  type ExceptionFilter,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DomainError } from '../../kernel/errors.js';
import type { RequestWithActor } from '../security/access.js';
import { problemOf, type Problem } from './problem.js';
import { toDomainError } from './to-domain-error.js';

/** Shows a problem to a person; `web` implements it. Without one everybody gets JSON. */
export interface ProblemPage {
  render(problem: Problem, request: RequestWithActor, reply: FastifyReply): Promise<void>;
}

export const PROBLEM_PAGE = Symbol('ProblemPage');

const wantsJson = (request: RequestWithActor) =>
  request.url.startsWith('/api/') ||
  request.url.startsWith('/dev/mails') ||
  request.headers.accept?.includes('text/html') !== true;

/** When another try makes sense, in seconds, where nothing else is known. */
const SOON = 5;

const secondsToWait = (error: unknown): number => {
  const known = error instanceof DomainError ? error.params['retryAfterSeconds'] : undefined;
  return typeof known === 'number' ? known : SOON;
};

/** Maps every error to an answer, once. What nobody expected is logged with its stack and told without it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('http');

  constructor(@Optional() @Inject(PROBLEM_PAGE) private readonly page?: ProblemPage) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    const http = host.switchToHttp();
    const request = http.getRequest<RequestWithActor>();
    const reply = http.getResponse<FastifyReply>();
    const problem = this.problemFor(error, request.id);
    if (reply.sent) return;
    if (problem.status === 429 || problem.status === 503) {
      void reply.header('retry-after', String(secondsToWait(error)));
    }
    if (this.page !== undefined && !wantsJson(request)) {
      return this.page.render(problem, request, reply);
    }
    await reply.code(problem.status).type('application/problem+json').send(problem);
  }

  private problemFor(error: unknown, requestId: string): Problem {
    const known = toDomainError(error);
    if (known !== undefined) return problemOf(known, requestId);
    const stack = error instanceof Error ? error.stack : String(error);
    this.logger.error({ requestId, stack }, 'unexpected error');
    const unexpected = new DomainError(
      'unavailable',
      'unexpected',
      'Something went wrong on our side',
    );
    return { ...problemOf(unexpected, requestId), status: 500, title: 'Internal Server Error' };
  }
}
