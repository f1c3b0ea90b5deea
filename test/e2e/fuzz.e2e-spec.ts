import fc from 'fast-check';
import { requestTo, type WireRequest } from '../support/fuzz-request.js';
import { sendRaw, type WireAnswer } from '../support/send-raw.js';
import { operationsOf, SchemaCheck, type Described } from '../support/open-api.js';
import type { Person } from '../support/people.js';
import { startWorld, type World } from '../support/world.js';

/** Enough to find what is easily found, on every run; `FUZZ_SECONDS` and `FUZZ_SEED` ask for more. */
const SECONDS = Number(process.env['FUZZ_SECONDS'] ?? 40);
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 2 ** 31);
const MOST = 1_000_000;
const LEAST = SECONDS * 10;

/** Erasing or signing out would only end the run. */
const LEFT_OUT = ['DELETE /api/v1/me', 'DELETE /api/v1/sessions/current'];
const IN_THE_ROLE: Readonly<Record<string, Person>> = {
  'job-seeker': 'anna',
  employer: 'kehl',
  adviser: 'claire',
  coordinator: 'franz',
};
const ANYBODY: readonly (Person | undefined)[] = [...Object.values(IN_THE_ROLE), undefined];

/** Mostly somebody who may. */
function callerOf(operation: Described): fc.Arbitrary<Person | undefined> {
  const roles = operation['x-roles'] ?? Object.keys(IN_THE_ROLE);
  const may = fc.constantFrom(...roles.map((role) => IN_THE_ROLE[role]));
  return fc.oneof(
    { weight: 6, arbitrary: may },
    { weight: 1, arbitrary: fc.constantFrom(...ANYBODY) },
  );
}

/** What says more of our inside than a caller needs. */
const INSIDE =
  /node_modules|\.(ts|js):\d+|QueryFailedError|TypeError|\b(SELECT|INSERT INTO|UPDATE) |syntax for type|violates .*constraint|relation "|column "/;

describe(`fuzzing (seed ${SEED})`, () => {
  let w: World;
  let operations: Described[];
  let check: SchemaCheck;
  let ids: string[];
  let address: string;
  let calls = 0;
  let last: Promise<unknown> = Promise.resolve();

  beforeAll(async () => {
    w = await startWorld({ TRUST_PROXY: '127.0.0.1' });
    address = await w.t.app.getUrl();
    const { body } = await w.t.request('GET', '/api/openapi.json');
    operations = operationsOf(body).filter(({ route }) => !LEFT_OUT.includes(route));
    check = new SchemaCheck(body);
    ids = Object.values(w.ids);
  });
  afterAll(() => w.t.close());

  /** Over the wire, byte by byte as generated. Each call has an address of its own: the general limit is not tried here. */
  const send = (request: WireRequest, who: Person | undefined): Promise<WireAnswer> => {
    calls++;
    const sent = sendRaw(address, {
      ...request,
      headers: {
        origin: w.t.settings.publicUrl,
        'x-forwarded-for': `10.${(calls >> 16) & 255}.${(calls >> 8) & 255}.${calls & 255}`,
        ...(who === undefined ? {} : { cookie: w.as[who] }),
        ...request.headers,
      },
    });
    last = sent;
    return sent;
  };

  it('meets no error of ours, and every answer is as described', async () => {
    const anything = fc
      .constantFrom(...operations)
      .chain((operation) => fc.tuple(requestTo(operation, check, ids), callerOf(operation)));
    await fc.assert(
      fc.asyncProperty(anything, async ([request, who]) => {
        const answer = await send(request, who);
        const { status, type, text } = answer;
        const said = `${status} ${text.slice(0, 300)}`;
        if (status >= 500) throw new Error(said);
        if (INSIDE.test(text)) throw new Error(`tells of our inside: ${said}`);
        if (status >= 400) {
          const problem = JSON.parse(text) as { status?: number; code?: string };
          const typed = type.startsWith('application/problem+json');
          if (!typed || problem.status !== status || typeof problem.code !== 'string')
            throw new Error(`no problem details: ${said}`);
          return;
        }
        const operation = operations.find(({ route }) => route === request.route) as Described;
        if (operation.responses[status] === undefined) throw new Error(`undeclared: ${said}`);
        const schema = check.responseSchema(operation, status);
        if (schema === undefined || !type.startsWith('application/json')) return;
        const misses = check.problems(schema, JSON.parse(text));
        if (misses.length > 0) throw new Error(`not as described: ${misses.join('; ')} in ${said}`);
      }),
      {
        seed: SEED,
        numRuns: MOST,
        interruptAfterTimeLimit: SECONDS * 1000,
        markInterruptAsFailure: false,
      },
    );
    // When time is up one request may still be on its way.
    await last;
    process.stdout.write(`fuzzed ${calls} requests with seed ${SEED}\n`);
    expect(calls).toBeGreaterThan(LEAST);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  }, 120_000);
});
