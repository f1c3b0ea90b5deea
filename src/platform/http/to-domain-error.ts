import { HttpException } from '@nestjs/common';
import { DomainError, type ErrorKind } from '../../kernel/errors.js';

const KIND_OF_STATUS: Readonly<Record<number, ErrorKind>> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'too-large',
  415: 'invalid',
  429: 'too-many',
  503: 'unavailable',
};

/** How the driver says the same where PostgreSQL itself could no longer say anything. */
const AWAY_WITHOUT_CODE = /timeout exceeded when trying to connect|Connection terminated/;
const CONNECTION_TROUBLE = /^(ECONN|08|57P0|53)/;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What went wrong, in the domain's terms; undefined for what nobody expected. */
export function toDomainError(error: unknown): DomainError | undefined {
  if (error instanceof DomainError) return error;
  if (error instanceof HttpException) {
    const kind = KIND_OF_STATUS[error.getStatus()] ?? 'invalid';
    // Nest repeats the whole address, with the caller's own words in its query.
    const message = kind === 'not-found' ? 'There is nothing at this address' : error.message;
    return new DomainError(kind, kind, message);
  }
  const { code, statusCode, message } = error as {
    code?: unknown;
    statusCode?: number;
    message?: unknown;
  };
  // Fastify's own refusals (body too large, not JSON …) carry a status and a message fit for the caller.
  if (statusCode !== undefined && statusCode < 500) {
    const kind = KIND_OF_STATUS[statusCode] ?? 'invalid';
    return new DomainError(kind, text(code).toLowerCase() || kind, text(message));
  }
  if (CONNECTION_TROUBLE.test(text(code)) || AWAY_WITHOUT_CODE.test(text(message))) {
    return new DomainError(
      'unavailable',
      'database-away',
      'The database is away for a moment, please try again',
    );
  }
  return undefined;
}
