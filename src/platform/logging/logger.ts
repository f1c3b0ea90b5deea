import type { LoggerService } from '@nestjs/common';
import { pino, stdTimeFunctions, type Logger as PinoLogger } from 'pino';
import type { Settings } from '../settings/settings.js';

/** Fields that may hold personal data or secrets, should one ever be logged by mistake. */
const REDACTED = [
  'email',
  'name',
  'phone',
  'address',
  'password',
  'token',
  'cookie',
  'authorization',
  'contact',
];

/** JSON lines with UTC times on standard output. */
export function createLogger(
  settings: Pick<Settings, 'logLevel'>,
  processName: string,
): PinoLogger {
  return pino({
    level: settings.logLevel,
    base: { process: processName },
    timestamp: stdTimeFunctions.isoTime,
    redact: { paths: REDACTED.flatMap((key) => [key, `*.${key}`]), censor: '[redacted]' },
  });
}

/** Nest's own log through pino. `logger.warn({queue}, 'text')` keeps its fields. */
export class NestLogger implements LoggerService {
  constructor(private readonly pino: PinoLogger) {}

  log = (message: unknown, ...rest: unknown[]) => this.write('info', message, rest);
  warn = (message: unknown, ...rest: unknown[]) => this.write('warn', message, rest);
  error = (message: unknown, ...rest: unknown[]) => this.write('error', message, rest);
  debug = (message: unknown, ...rest: unknown[]) => this.write('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]) => this.write('debug', message, rest);
  fatal = (message: unknown, ...rest: unknown[]) => this.write('error', message, rest);

  private write(
    level: 'info' | 'warn' | 'error' | 'debug',
    message: unknown,
    rest: unknown[],
  ): void {
    const texts = rest.filter((part) => typeof part === 'string');
    const context = texts.at(-1);
    if (typeof message === 'object' && message !== null) {
      this.pino[level]({ ...message, context }, texts.length > 1 ? texts[0] : undefined);
    } else {
      this.pino[level]({ context }, String(message));
    }
  }
}
