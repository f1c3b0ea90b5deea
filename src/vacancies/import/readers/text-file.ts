import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { DomainError } from '../../../kernel/errors.js';
import { feedBroken } from './feed-error.js';

const LINE_FEED = 0x0a;
const CHUNK_BYTES = 64 * 1024;

export interface TextFile {
  path: string;
  /** Bytes that are no UTF-8: their text holds U+FFFD, and the records it stands in are not to be trusted. */
  firstBadLine?: number;
}

const fail = (code: string, message: string) => new DomainError('invalid', code, message);

/**
 * Looks at a feed before it is read: that it is there, has content and is UTF-8.
 * @throws DomainError in plain words when nothing of it can be read
 */
export async function inspectTextFile(path: string): Promise<TextFile> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw fail('file-not-found', `There is no file ${path}`);
  if (!found.isFile()) throw fail('not-a-file', `${path} is not a file`);
  if (found.size === 0) throw fail('file-empty', `${path} is empty (0 bytes)`);
  await refuseOtherEncodings(path);
  const firstBadLine = await firstLineThatIsNotUtf8(path);
  return firstBadLine === undefined ? { path } : { path, firstBadLine };
}

/** The file as text, piece by piece, without its byte order mark. Bytes that are no UTF-8 become U+FFFD. */
export async function* textOf(file: TextFile): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8');
  for await (const bytes of createReadStream(file.path, { highWaterMark: CHUNK_BYTES })) {
    yield decoder.decode(bytes as Buffer, { stream: true });
  }
  yield decoder.decode();
}

async function refuseOtherEncodings(path: string): Promise<void> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(1024), 0, 1024, 0);
    const head = buffer.subarray(0, bytesRead);
    const utf16 = head.length > 1 && [0xfeff, 0xfffe].includes(head.readUInt16BE(0));
    if (utf16) throw feedBroken('The file is UTF-16, it must be UTF-8', 'byte 0');
    const nul = head.indexOf(0);
    if (nul >= 0) throw feedBroken('The file is not text: it holds a NUL byte', `byte ${nul}`);
  } finally {
    await handle.close();
  }
}

async function firstLineThatIsNotUtf8(path: string): Promise<number | undefined> {
  let line = 1;
  let carried: Buffer = Buffer.alloc(0);
  for await (const bytes of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    const chunk = Buffer.concat([carried, bytes as Buffer]);
    const whole = chunk.subarray(0, endOfWholeCharacters(chunk));
    if (!isUtf8(whole)) return line + linesBeforeFault(whole);
    line += countLines(whole);
    carried = chunk.subarray(whole.length);
  }
  return carried.length > 0 ? line : undefined;
}

/** A character may be cut in two by a chunk's end: where the last whole one ends. */
function endOfWholeCharacters(chunk: Buffer): number {
  for (let back = 1; back <= Math.min(3, chunk.length); back++) {
    const byte = chunk[chunk.length - back] ?? 0;
    if (byte < 0x80) return chunk.length;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? chunk.length - back : chunk.length;
    }
  }
  return chunk.length;
}

function linesBeforeFault(bytes: Buffer): number {
  let start = 0;
  for (let lines = 0; ; lines++) {
    const end = bytes.indexOf(LINE_FEED, start);
    if (end < 0 || !isUtf8(bytes.subarray(start, end))) return lines;
    start = end + 1;
  }
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) count++;
  return count;
}
