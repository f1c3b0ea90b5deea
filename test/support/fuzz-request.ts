import fc from 'fast-check';
import { forgedCursor, junk, malformedBody, naughtyString } from './naughty.js';
import { exampleBodies, type Described, type Schema, type SchemaCheck } from './open-api.js';

/** A request as it goes over the wire. */
export interface WireRequest {
  route: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  payload?: string;
}

const MAX_DEPTH = 6;
const EXTRA_KEYS = ['id', 'employer', 'version', 'accountId', 'constructor', 'toString', 'x'];

/** Mostly what the schema asks for, now and then something else, at any depth. */
export function valueOf(
  schema: Schema,
  check: SchemaCheck,
  ids: readonly string[],
  depth = 0,
): fc.Arbitrary<unknown> {
  const found = check.resolve(schema);
  const fitting = depth > MAX_DEPTH ? fc.constant(null) : fittingValue(found, check, ids, depth);
  return fc.oneof({ weight: 12, arbitrary: fitting }, { weight: 1, arbitrary: junk });
}

function fittingValue(
  schema: Schema,
  check: SchemaCheck,
  ids: readonly string[],
  depth: number,
): fc.Arbitrary<unknown> {
  if (schema.example !== undefined && depth > 0 && schema.properties === undefined) {
    return fc.oneof(fc.constant(schema.example), typed({ ...schema, example: undefined }));
  }
  return typed(schema);

  function typed(of: Schema): fc.Arbitrary<unknown> {
    if (of.enum !== undefined) return fc.constantFrom(...of.enum);
    if (of.type === 'array') {
      return fc.array(valueOf(of.items ?? {}, check, ids, depth + 1), { maxLength: 3 });
    }
    if (of.type === 'object') return record(of);
    if (of.type === 'boolean') return fc.boolean();
    if (of.type === 'number' || of.type === 'integer') {
      return fc.oneof(fc.integer({ min: of.minimum, max: of.maximum }), fc.double(), fc.integer());
    }
    if (of.format === 'date') return fc.constantFrom('2026-12-01', '2027-06-30', '1999-12-31');
    if (of.format === 'uuid') return fc.constantFrom(...ids);
    return naughtyString;
  }

  function record(of: Schema): fc.Arbitrary<unknown> {
    const fields = Object.fromEntries(
      Object.entries(of.properties ?? {}).map(([name, part]) => [
        name,
        valueOf(part, check, ids, depth + 1),
      ]),
    );
    const named = fc.record(fields, { requiredKeys: of.required ?? [] });
    const extra = fc.dictionary(fc.constantFrom(...EXTRA_KEYS), junk, { maxKeys: 2 });
    return fc.oneof(
      { weight: 4, arbitrary: named },
      { weight: 1, arbitrary: fc.tuple(named, extra).map(([a, b]) => ({ ...a, ...b })) },
    );
  }
}

/** Any request to an operation: paths, queries, headers and bodies, most of them nearly right. */
export function requestTo(
  operation: Described,
  check: SchemaCheck,
  ids: readonly string[],
): fc.Arbitrary<WireRequest> {
  const { route, method } = operation;
  return fc
    .record({
      path: pathOf(operation, ids),
      query: queryOf(operation, ids),
      headers: anyHeaders,

      body: method === 'GET' ? fc.constant(undefined) : bodyOf(operation, check, ids),
    })
    .map(({ path, query, headers: own, body }) => ({
      route,
      method,
      url: path + query,
      headers: { ...(body === undefined ? {} : { 'content-type': body.type }), ...own },
      payload: body?.text,
    }));
}

const segment = (ids: readonly string[]) =>
  fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...ids) },
    { weight: 2, arbitrary: naughtyString.map((text) => encodeURIComponent(text.toWellFormed())) },
    { weight: 1, arbitrary: fc.constantFrom('%', '%00', '%zz', '%ED%A0%80', '%F0', '..', 'a%2Fb') },
  );

function pathOf({ path }: Described, ids: readonly string[]): fc.Arbitrary<string> {
  const holes = path.match(/\{\w+\}/g) ?? [];
  return fc.tuple(...holes.map(() => segment(ids))).map((values) => {
    const left = [...values];
    return path.replace(/\{\w+\}/g, () => left.shift() ?? '');
  });
}

function queryOf({ parameters }: Described, ids: readonly string[]): fc.Arbitrary<string> {
  const declared = (parameters ?? []).filter((p) => p.in === 'query');
  const names = [...declared.map((p) => p.name), 'nothing', '__proto__', 'constructor[prototype]'];
  const pair = fc.constantFrom(...names).chain((name) => {
    const given = declared.find((p) => p.name === name)?.schema;
    const fitting = given?.enum === undefined ? [] : [fc.constantFrom(...given.enum.map(String))];
    const cursors = name === 'cursor' ? [forgedCursor] : [];
    const suffix = fc.constantFrom('', '', '', '[]', '[x]');
    const text = fc.oneof(
      ...fitting,
      ...cursors,
      fc.constantFrom(...ids),
      naughtyString,
      fc.constantFrom('1', '200', '67000', 'FR 67000', '48.58,7.75'),
    );
    return fc
      .tuple(suffix, text)
      .map(([end, value]) => `${name}${end}=${encodeURIComponent(value.toWellFormed())}`);
  });
  const several = fc.array(pair, { maxLength: 4 }).map((pairs) => pairs.join('&'));
  const broken = fc.constantFrom('%', '%zz=%zz', '=', '&&&', 'q=%00', 'q=%ED%A0%80');
  return fc
    .oneof({ weight: 9, arbitrary: several }, { weight: 1, arbitrary: broken })
    .map((text) => (text === '' ? '' : `?${text}`));
}

const headers: fc.Arbitrary<Record<string, string>> = fc.record(
  {
    'if-match': fc.constantFrom('"1"', '"2"', '*', 'x', 'W/"1"', '"\\"', '9'.repeat(400)),
    'accept-language': fc.constantFrom('de', 'fr;q=x', '*', ',,,', 'x'.repeat(2000)),
  },
  { requiredKeys: [] },
);

/** Rarely, since it stands before the cookie. */
const forgedKey: fc.Arbitrary<Record<string, string>> = fc
  .constantFrom('Bearer ', 'Bearer x', 'Basic eDp5', 'Bearer \u00e9')
  .map((authorization) => ({ authorization }));
const anyHeaders = fc.oneof(
  { weight: 20, arbitrary: headers },
  { weight: 1, arbitrary: forgedKey },
);

interface Body {
  type: string;
  text: string;
}

function bodyOf(
  operation: Described,
  check: SchemaCheck,
  ids: readonly string[],
): fc.Arbitrary<Body | undefined> {
  const json = (value: unknown): Body => ({
    type: 'application/json',
    text: JSON.stringify(value) ?? '',
  });
  const schema = operation.requestBody?.content['application/json']?.schema;
  if (schema === undefined) return fc.option(junk.map(json), { nil: undefined });
  const shown = exampleBodies(operation);
  const wrongTypes = ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''];
  return fc.oneof(
    { weight: 10, arbitrary: valueOf(schema, check, ids).map(json) },
    ...(shown.length === 0
      ? []
      : [
          {
            weight: 6,
            arbitrary: fc
              .constantFrom(...shown)
              .chain(oneThingChanged)
              .map(json),
          },
          { weight: 3, arbitrary: fc.constantFrom(...shown).map(json) },
        ]),
    {
      weight: 2,
      arbitrary: malformedBody.map((text) => ({ type: 'application/json', text })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(...wrongTypes)
        .map((type) => ({ type, text: JSON.stringify(shown[0] ?? {}) })),
    },
  );
}

/** The value with one part of it, anywhere, replaced by something else. */
function oneThingChanged(value: unknown): fc.Arbitrary<unknown> {
  const paths = pathsOf(value);
  return fc.tuple(fc.constantFrom(...paths), junk).map(([path, other]) => put(value, path, other));
}

function pathsOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...path, key]))];
}

function put(value: unknown, [key, ...rest]: readonly string[], other: unknown): unknown {
  if (key === undefined) return other;
  const copy = Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) };
  const at = copy as Record<string, unknown>;
  at[key] = put(at[key], rest, other);
  return copy;
}
