import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';

/** The API's own description, from the decorators of its controllers. */
export function openApiOf(app: NestFastifyApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Passerelle')
    .setDescription(
      'Connects job seekers and employers across a border, with advisers in between. ' +
        'Sign in with `POST /api/v1/sessions` and keep the session cookie. ' +
        'Every state change needs an `Origin` header equal to this service’s address. ' +
        'Errors are problem details (RFC 9457); lists are `{items, nextCursor}`.',
    )
    .setVersion('1')
    .addCookieAuth('session')
    .build();
  return SwaggerModule.createDocument(app, config);
}

/** Serves the description at `/api/openapi.json`. */
export function serveOpenApi(app: NestFastifyApplication): void {
  const document = openApiOf(app);
  app
    .getHttpAdapter()
    .getInstance()
    .get('/api/openapi.json', async () => document);
}
