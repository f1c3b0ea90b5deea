import { ModulesContainer } from '@nestjs/core';
import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { ACCESS, type AccessRule } from '../security/access.js';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']>;
type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;
const FIRST_REFUSAL = 400;

const text = (description: string) => ({ type: 'string', description });

/** Problem details (RFC 9457), as every refusal carries them. */
const PROBLEM: Schema = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: text('Always `about:blank`: the code tells more.'),
    title: text('What the status means.'),
    status: { type: 'number' },
    detail: text('What went wrong, in English.'),
    code: text('A stable word for programs.'),
    requestId: text('Finds the line in the log.'),
    errors: {
      type: 'array',
      description: 'What was refused, field by field.',
      items: {
        type: 'object',
        required: ['field', 'code', 'message'],
        properties: {
          field: { ...text('Its path, such as `languages[0].spoken`.') },
          code: { type: 'string' },
          message: { type: 'string' },
          params: { type: 'object', additionalProperties: true },
        },
      },
    },
  },
};

const CONTENT = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
};

/**
 * Writes into the description who may call what, from the very rules that the guard reads, and what a refusal
 * looks like.
 */
export function describeAccess(app: INestApplication, document: OpenAPIObject): void {
  document.components = {
    ...document.components,
    schemas: { ...document.components?.schemas, Problem: PROBLEM },
  };
  const rules = rulesOf(app);
  for (const path of Object.values(document.paths)) {
    for (const method of METHODS) {
      const operation = path[method];
      if (operation !== undefined) describe(operation, rules.get(operation.operationId ?? ''));
    }
  }
}

function describe(operation: Operation, rule: AccessRule | undefined): void {
  const responses = operation.responses as Record<string, { content?: object } | undefined>;
  if (rule?.kind !== 'public') {
    responses['401'] ??= withDescription('Not signed in');
    operation.security = [{ session: [] }, ...(operation.security ?? [])];
  } else {
    operation.security = [];
  }
  if (rule?.kind === 'roles') {
    responses['403'] ??= withDescription('Not for your role');
    const forRoles = `For: ${rule.roles.join(', ')}.`;
    operation.description = [operation.description, forRoles].filter(Boolean).join(' ');
    Object.assign(operation, { 'x-roles': rule.roles });
  }
  for (const [status, response] of Object.entries(responses)) {
    if (Number(status) >= FIRST_REFUSAL && response !== undefined) response.content = CONTENT;
  }
  responses['default'] = { ...withDescription('Refused'), content: CONTENT };
}

const withDescription = (description: string): { description: string; content?: object } => ({
  description,
});

/** The rule of each handler, by the operation id that the description gives it. */
function rulesOf(app: INestApplication): Map<string, AccessRule | undefined> {
  const rules = new Map<string, AccessRule | undefined>();
  for (const module of app.get(ModulesContainer).values()) {
    for (const { metatype } of module.controllers.values()) {
      if (typeof metatype !== 'function') continue;
      const handlers = Object.getOwnPropertyDescriptors(metatype.prototype as object);
      for (const [name, { value }] of Object.entries(handlers)) {
        if (typeof value !== 'function') continue;
        const rule = ruleOf(value as object) ?? ruleOf(metatype);
        rules.set(`${metatype.name}_${name}`, rule);
      }
    }
  }
  return rules;
}

const ruleOf = (target: object) => Reflect.getMetadata(ACCESS, target) as AccessRule | undefined;
