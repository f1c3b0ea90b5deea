import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspectTextFile, textOf } from './text-file.js';

describe('a feed’s file', () => {
  let folder: string;
  const file = async (content: string | Buffer) => {
    const path = join(folder, 'feed');
    await writeFile(path, content);
    return path;
  };
  const read = async (path: string) => {
    let text = '';
    for await (const piece of textOf(await inspectTextFile(path))) text += piece;
    return text;
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'passerelle-feed-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is read as UTF-8, with or without a byte order mark', async () => {
    expect(await read(await file('Bäckerei, « é », 😀'))).toBe('Bäckerei, « é », 😀');
    expect(await read(await file('\ufeffid;title'))).toBe('id;title');
  });

  it('keeps characters whole that a piece’s end cuts in two', async () => {
    for (let ahead = 65_530; ahead < 65_540; ahead++) {
      const text = `${'a'.repeat(ahead)}é😀\n`;
      const path = await file(text);
      expect(await inspectTextFile(path)).toEqual({ path });
      expect(await read(path)).toBe(text);
    }
  });

  it.each([
    ['file-empty', Buffer.alloc(0)],
    ['feed-broken', Buffer.from('\ufeff[]', 'utf16le')],
    ['feed-broken', Buffer.from('{"a": "b\0c"}')],
  ])('is refused with %s when it is no text', async (code, content) => {
    await expect(inspectTextFile(await file(content))).rejects.toMatchObject({ code });
  });

  it('is refused when it is not there, or is a folder', async () => {
    const gone = join(folder, 'nowhere');
    await expect(inspectTextFile(gone)).rejects.toMatchObject({ code: 'file-not-found' });
    await expect(inspectTextFile(folder)).rejects.toMatchObject({ code: 'not-a-file' });
  });

  it('names the first line that is not UTF-8', async () => {
    const latin = Buffer.from('id\nok\nb\u00e4d\nok', 'latin1');
    expect((await inspectTextFile(await file(latin))).firstBadLine).toBe(3);
    const late = Buffer.concat([Buffer.from('é\n'.repeat(60_000)), Buffer.from([0xe9, 0x0a])]);
    expect((await inspectTextFile(await file(late))).firstBadLine).toBe(60_001);
    const cutOff = Buffer.from('é').subarray(0, 1);
    expect((await inspectTextFile(await file(cutOff))).firstBadLine).toBe(1);
  });
});
