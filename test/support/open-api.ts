import { Ajv, type ValidateFunction } from 'ajv';
import ajvFormats from 'ajv-formats';

/** As much of an OpenAPI document as tests read. */
export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: unknown[];
  example?: unknown;
  nullable?: boolean;
  minimum?: number;
  maximum?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  allOf?: Schema[];
  oneOf?: Schema[];
  additionalProperties?: boolean | Schema;
}

interface Media {
  schema?: Schema;
  example?: unknown;
  examples?: Record<string, { value: unknown }>;
}

export interface Operation {
  summary?: string;
  description?: string;
  operationId?: string;
  security?: object[];
  /** Who may call it; without it everyone signed in, or everyone. */
  'x-roles'?: string[];
  parameters?: { name: string; in: 'path' | 'query' | 'header'; schema?: Schema }[];
  requestBody?: { content: Record<string, Media> };
  responses: Record<string, { description?: string; content?: Record<string, Media> }>;
}

export interface OpenApiDocument {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** One operation with where it is found, such as `GET /api/v1/me`. */
export interface Described extends Operation {
  route: string;
  method: string;
  path: string;
}

export function operationsOf(document: OpenApiDocument): Described[] {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([verb, operation]) => {
      const method = verb.toUpperCase();
      return { ...operation, route: `${method} ${path}`, method, path };
    }),
  );
}

/** The bodies that the document shows for an operation. */
export function exampleBodies({ requestBody }: Operation): unknown[] {
  const media = requestBody?.content['application/json'];
  const several = Object.values(media?.examples ?? {}).map(({ value }) => value);
  return media?.example === undefined ? several : [media.example, ...several];
}

/**
 * Holds values against the document's schemas, strictly: what a schema does not name must not be there, since
 * nobody who has read only the document would know of it.
 */
export class SchemaCheck {
  private readonly ajv = new Ajv({ strict: false, allErrors: true });
  private readonly known = new Map<string, ValidateFunction>();

  constructor(private readonly document: OpenApiDocument) {
    ajvFormats.default(this.ajv);
    this.ajv.addSchema({ $id: 'document', components: closed(document.components) });
  }

  /** @returns what is wrong, one line each; empty when the value is as described */
  problems(schema: Schema, value: unknown): string[] {
    const key = JSON.stringify(schema);
    const validate = this.known.get(key) ?? this.ajv.compile(closed(absolute(schema)));
    this.known.set(key, validate);
    if (validate(value)) return [];
    return (validate.errors ?? []).map(
      ({ instancePath, message, params }) =>
        `${instancePath} ${message ?? ''} ${JSON.stringify(params)}`,
    );
  }

  /** The schema of what an operation answers with a status, if it answers with a body. */
  responseSchema(operation: Operation, status: number): Schema | undefined {
    const content = operation.responses[String(status)]?.content ?? {};
    return Object.values(content)[0]?.schema;
  }

  /** A schema with its references resolved once. */
  resolve(schema: Schema): Schema {
    if (schema.allOf?.length === 1) return this.resolve(schema.allOf[0] as Schema);
    if (schema.$ref === undefined) return schema;
    return this.document.components.schemas[schema.$ref.split('/').at(-1) as string] ?? {};
  }
}

/** References from outside the document's own id. */
function absolute(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"document#/')) as Schema;
}

/** Objects with named properties hold no others. */
function closed<T>(value: T): T {
  if (Array.isArray(value)) return value.map(closed) as T;
  if (typeof value !== 'object' || value === null) return value;
  const copy = Object.fromEntries(
    Object.entries(value as Record<string, unknown>).map(([key, part]) => [
      key,
      key === 'example' || key === 'enum' ? part : closed(part),
    ]),
  );
  // `nullable` beside a reference or an enumeration: read as it is meant.
  if (copy['nullable'] === true && (copy['allOf'] !== undefined || copy['enum'] !== undefined)) {
    return { anyOf: [{ ...copy, nullable: false }, { enum: [null] }] } as T;
  }
  const named = copy['type'] === 'object' && copy['properties'] !== undefined;
  if (named && copy['additionalProperties'] === undefined) copy['additionalProperties'] = false;
  return copy as T;
}
