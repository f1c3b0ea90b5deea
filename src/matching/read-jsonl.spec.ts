import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readProfile } from '../kernel/contract/index.js';
import { readJsonl } from './read-jsonl.js';

const folder = mkdtempSync(join(tmpdir(), 'read-jsonl-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(text: string): Promise<{ ids: string[]; rejected: string[] }> {
  const file = join(folder, 'profiles.jsonl');
  writeFileSync(file, text);
  const ids: string[] = [];
  const rejected: string[] = [];
  const records = readJsonl(
    file,
    (input) => readProfile(input, ['id']),
    (_file, line, { field, message }) => rejected.push(`${line} ${field}: ${message}`),
  );
  for await (const { id } of records) ids.push(id);
  return { ids, rejected };
}

describe('reading records, one a line', () => {
  it('passes over blank lines, a byte order mark and Windows line ends', async () => {
    expect(await read('\uFEFF{"id":"a"}\r\n\r\n  \n{"id":"b"}')).toEqual({
      ids: ['a', 'b'],
      rejected: [],
    });
  });

  it('tells line, field and reason of what it leaves out, and takes in the rest', async () => {
    const { ids, rejected } = await read(
      [
        '{"id":"a"}',
        '{"id":"b", "languages":[{"language":"de","spoken":"Z9"}]}',
        '{not json, Jane Doe}',
        '[]',
        '{"home":{"country":"FR","postalCode":"67000"}}',
        '{"id":" "}',
        '{"id":"a"}',
        '{"id":"c","availableFrom":"2026-02-30","maxCommuteMinutes":-1}',
        '{"id":"z"}',
      ].join('\n'),
    );
    expect(ids).toEqual(['a', 'z']);
    expect(rejected.map((text) => text.split(':')[0])).toEqual([
      '2 languages[0].spoken',
      '3 ',
      '4 ',
      '5 id',
      '6 id',
      '7 id',
      '8 maxCommuteMinutes',
      '8 availableFrom',
    ]);
    expect(rejected.join()).not.toContain('Jane');
  });

  it('says that a file is missing', async () => {
    const missing = readJsonl(
      join(folder, 'none'),
      (x) => readProfile(x, []),
      () => undefined,
    );
    await expect(missing.next()).rejects.toMatchObject({ code: 'unreadable-file' });
  });
});
