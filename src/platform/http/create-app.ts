import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import type { DynamicModule, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { v7 } from 'uuid';
import { answerBadAddress, answerNoRequest } from './framework-errors.js';
import { createLogger, NestLogger } from '../logging/logger.js';
import { originHook } from '../security/origin.hook.js';
import type { Settings } from '../settings/settings.js';

const BODY_LIMIT = 1_048_576;
/** Of a file that is sent; routes that take none never read it. */
const FILE_LIMIT = 5 * 1_048_576;
const YEAR_SECONDS = 31_536_000;

/** The HTTP side of a process: adapter, log, headers, cookies, origin check. Nothing listens yet. */
export async function createApp(
  module: Type | DynamicModule,
  settings: Settings,
  processName: string,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    genReqId: () => v7(),
    trustProxy: settings.trustProxy ?? false,
    // What comes in by an open connection while the process ends is still answered.
    return503OnClosing: false,
    frameworkErrors: answerBadAddress,
    clientErrorHandler: answerNoRequest,
    // A path says no more than an id, but queries are people's words.
    disableRequestLogging: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    logger: new NestLogger(createLogger(settings, processName)),
    abortOnError: false,
    forceCloseConnections: true,
  });
  await setUpSecurityHeaders(app, settings);
  await app.register(cookie as never);
  await app.register(multipart, {
    limits: { fileSize: FILE_LIMIT, files: 1 },
    // A file that is too large is cut and told of, so that the fields beside it are not lost.
    throwFileSizeLimit: false,
  });
  adapter.getInstance().addHook('onRequest', originHook(settings));
  return app;
}

async function setUpSecurityHeaders(
  app: NestFastifyApplication,
  settings: Settings,
): Promise<void> {
  const secure = settings.publicUrl.startsWith('https:');
  await app.register(helmet as never, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    hsts: secure ? { maxAge: YEAR_SECONDS, includeSubDomains: true } : false,
    frameguard: { action: 'deny' },
    referrerPolicy: { policy: 'same-origin' },
    crossOriginEmbedderPolicy: false,
  });
  app
    .getHttpAdapter()
    .getInstance()
    .addHook(
      'onRequest',
      async (_request: unknown, reply: { header(k: string, v: string): void }) => {
        // Answers hold personal data unless a route says otherwise (static files do).
        reply.header('cache-control', 'no-store');
      },
    );
}
