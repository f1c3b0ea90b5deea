import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { describeAccess } from './open-api-access.js';

const DESCRIPTION = [
  'Connects job seekers and employers across a border, with advisers in between.',
  'Sign in with `POST /api/v1/sessions` and keep the cookie (`session`, with https `__Host-session`).',
  'Every state change needs an `Origin` header equal to this service’s address, unless an API key is sent.',
  'Errors are problem details (RFC 9457). Lists are `{items, nextCursor}`: give `nextCursor` back as `?cursor=` for the next page, with `?limit=` from 1 to 200 (50 unless said).',
  'What is edited carries an `ETag`: sent back as `If-Match`, a change of something newer is refused (412); without it a change is accepted.',
  'The loop: `PUT /profile` (with `consent: true`) and `POST /vacancies`; both sides answer with `POST /matches/{id}/answer` and `POST /vacancies/{id}/matches/{matchId}/answer`; an adviser decides with `POST /introductions/{id}/approval`; then `GET /introductions/{id}` shows the contacts, and `POST /introductions/{id}/outcome` records what came of it. `GET /notifications` tells everyone what has happened.',
].join('\n\n');

/** The API's own description, from the decorators of its controllers. */
export function openApiOf(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Passerelle')
    .setDescription(DESCRIPTION)
    .setVersion('1')
    .addCookieAuth('session', { type: 'apiKey', in: 'cookie' }, 'session')
    .addBearerAuth(
      { type: 'http', description: 'An API key, within its scopes (`POST /api/v1/api-keys`).' },
      'key',
    )
    .build();
  const document = SwaggerModule.createDocument(app, config);
  describeAccess(app, document);
  return document;
}

/** Serves the description at `/api/openapi.json`. */
export function serveOpenApi(app: NestFastifyApplication): void {
  const document = openApiOf(app);
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', async () => document);
}
