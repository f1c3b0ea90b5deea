import { cvError } from './cv-errors.js';

export type FileKind = 'pdf' | 'zip' | 'xml' | 'json';

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0) =>
  signature.every((byte, i) => bytes[at + i] === byte);

const PDF = [0x25, 0x50, 0x44, 0x46, 0x2d];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLD_WORD = [0xd0, 0xcf, 0x11, 0xe0];
/** Readers of PDF accept so much before its signature. */
const PDF_SLACK = 1_024;
const HEAD = 512;

/** What a file is by its first bytes; its name and the type that a browser sends say nothing. @throws DomainError */
export function kindOf(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw cvError('cv-empty');
  if (startsWith(bytes, ZIP)) return 'zip';
  if (startsWith(bytes, OLD_WORD)) throw cvError('cv-doc-old');
  const [first] = decode(bytes.subarray(0, HEAD)).trimStart();
  if (first === '<') return 'xml';
  if (first === '{') return 'json';
  for (let at = 0; at < Math.min(PDF_SLACK, bytes.length); at++) {
    if (startsWith(bytes, PDF, at)) return 'pdf';
  }
  throw cvError('cv-kind-unknown');
}

const DECLARED = /^<\?xml[^>]{0,100}encoding=["']([\w.-]{1,40})["']/u;

/** Text of bytes: by their mark, else by what an XML declaration says, else UTF-8. */
export function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  const text = new TextDecoder('utf-8').decode(bytes);
  const declared = DECLARED.exec(text)?.[1]?.toLowerCase();
  if (declared === undefined || declared === 'utf-8') return text;
  try {
    return new TextDecoder(declared).decode(bytes);
  } catch {
    return text;
  }
}
