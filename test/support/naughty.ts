import fc from 'fast-check';

const LONG = 5_000;
const DEEP = 100_000;

/** Texts that have broken somebody's system before. */
export const NAUGHTY_STRINGS: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  '\udfff\ud800',
  '\u202egnp.exe',
  '\ufeff\u200b',
  '__proto__',
  'constructor',
  'toString',
  "'; DROP TABLE account; --",
  '" OR 1=1 --',
  '%',
  '%00',
  '\\',
  '../../../etc/passwd',
  '<script>alert(1)</script>',
  '{{7*7}}${7*7}<%= 7 %>',
  '\r\nX-Evil: 1',
  '=HYPERLINK("http://evil.example")',
  'e\u0301'.repeat(LONG),
  'A'.repeat(LONG),
  '😀🏳️‍🌈',
  'null',
  'true',
  '-1',
  '1e999',
  '9'.repeat(40),
  '2026-02-30',
  '0000-00-00',
  '275760-09-14',
  '2026-01-01T00:00:00Z',
  '------------------------------------',
  '00000000-0000-0000-0000-000000000000',
  '67000',
  'fr',
];

export const naughtyString = fc.oneof(fc.constantFrom(...NAUGHTY_STRINGS), fc.string());

/** As JSON text, since some of it no value of ours could hold. */
const JUNK_JSON: readonly string[] = [
  'null',
  'true',
  '0',
  '-1',
  '1e308',
  '9007199254740993',
  '1e-7',
  '99999999999999999999',
  '[]',
  '{}',
  '[[]]',
  '[null]',
  '[{}]',
  '{"length":3}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"toString":1,"valueOf":2,"hasOwnProperty":3}',
];

/** Anything but what was asked for. */
export const junk: fc.Arbitrary<unknown> = fc.oneof(
  naughtyString,
  fc.constantFrom(...JUNK_JSON).map((text): unknown => JSON.parse(text)),
  fc.array(naughtyString, { maxLength: 3 }),
);

/** Bodies that are no JSON object, or not quite. */
export const malformedBody: fc.Arbitrary<string> = fc.constantFrom(
  '',
  '{',
  '{"a":1,}',
  '"text"',
  '12',
  'null',
  '[]',
  '{"__proto__":{"polluted":true}}',
  '{"constructor":{"prototype":{"polluted":true}}}',
  '{"a":"\\ud800"}',
  '{"titles":'.repeat(500) + '1' + '}'.repeat(500),
  '['.repeat(DEEP) + ']'.repeat(DEEP),
  `{"languages":${'['.repeat(DEEP)}${']'.repeat(DEEP)}}`,
  '\u0000',
  '<xml/>',
);

const key = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');

/** Cursors that could have been ours by their looks. */
export const forgedCursor: fc.Arbitrary<string> = fc.constantFrom(
  key(),
  key('x'),
  key(1),
  key('2026-01-01T00:00:00.000Z', 'x'),
  key('2026-01-01T00:00:00.000Z', '00000000-0000-7000-8000-000000000000'),
  key('fits', 'x', 'y'),
  key('fits', 1.5, '00000000-0000-7000-8000-000000000000'),
  key('nothing', 1e300, '00000000-0000-7000-8000-000000000000'),
  key('fits', 1, 'a\0b'),
  key('\0', '\0'),
  Buffer.from('{"a":1}').toString('base64url'),
);
