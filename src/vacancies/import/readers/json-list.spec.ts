import { DomainError } from '../../../kernel/errors.js';
import type { RawRecord } from './feed-error.js';
import { readJsonList } from './json-list.js';

async function* pieces(text: string, size: number) {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function read(text: string, size = 7) {
  const records: RawRecord[] = [];
  try {
    for await (const record of readJsonList(pieces(text, size), 'resultats')) records.push(record);
    return { records };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { records, error: error.message };
  }
}

describe('a list in a JSON text', () => {
  const ads = [{ id: 'a', n: [1, { x: null }] }, { id: 'é\n"' }, 'text', null, [2]];

  it.each([1, 3, 64, 10_000])('is read the same in pieces of %i characters', async (size) => {
    const inObject = JSON.stringify({ filtres: [{ resultats: [0] }], resultats: ads, z: 1 });
    const { records } = await read(inObject, size);
    expect(records.map((record) => record.value)).toEqual(ads);
    expect(records.map((record) => record.position)).toEqual(ads.map((_, i) => `resultats[${i}]`));
    expect((await read(JSON.stringify(ads), size)).records).toEqual(records);
  });

  it('may be empty', async () => {
    expect(await read('{"resultats": []}')).toEqual({ records: [] });
  });

  it.each([
    ['{"autre": []}', 'There is no list “resultats” in the file (whole file)'],
    ['{"resultats": null}', 'There is no list “resultats” in the file (whole file)'],
    ['"text"', 'There is no list “resultats” in the file (whole file)'],
    ['<html>', 'This is not JSON (line 1, column 1, before resultats)'],
    ['   ', 'The file breaks off (line 1, column 4, before resultats)'],
  ])('that is not there is said: %s', async (text, message) => {
    expect(await read(text)).toEqual({ records: [], error: message });
  });

  it('gives what stands before a break, and where the break is', async () => {
    const { records, error } = await read('{"resultats": [\n{"id": 1},\n{"id": 2},\n{"id": ');
    expect(records.map((record) => record.value)).toEqual([{ id: 1 }, { id: 2 }]);
    expect(error).toBe('The file breaks off (line 4, column 8, resultats[2])');
  });

  it('gives what stands before a fault, and where the fault is', async () => {
    const { records, error } = await read('[{"id": 1},\n{"id": 2}\n{"id": 3}]', 10_000);
    expect(records.map((record) => record.value)).toEqual([{ id: 1 }, { id: 2 }]);
    expect(error).toBe('This is not JSON (line 3, column 1, resultats[2])');
  });

  it('goes on after a record that is too large', async () => {
    const large = { id: 'large', text: 'x'.repeat(1_100_000) };
    const { records, error } = await read(JSON.stringify([{ id: 1 }, large, { id: 3 }]), 65_536);
    expect(error).toBeUndefined();
    expect(records.map((record) => [record.value, record.fault?.reason])).toEqual([
      [{ id: 1 }, undefined],
      [undefined, 'the record is larger than 1000000 characters'],
      [{ id: 3 }, undefined],
    ]);
  });

  it('stops before one value fills the memory', async () => {
    const { records, error } = await read(
      `[{"id": 1}, {"text": "${'x'.repeat(22_000_000)}`,
      1 << 20,
    );
    expect(records).toHaveLength(1);
    expect(error).toBe('A value is too large (resultats[1])');
  });
});
