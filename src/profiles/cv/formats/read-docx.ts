import mammoth from 'mammoth';
import { cvError } from '../cv-errors.js';
import type { ParsedCv } from '../parsed-cv.js';
import { checkZip } from './check-zip.js';

const MAIN_PART = 'word/document.xml';

/** A Word document's text; whether it may be unpacked at all is checked before. @throws DomainError */
export async function readDocx(bytes: Uint8Array): Promise<ParsedCv> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names = await checkZip(buffer);
  if (!names.has(MAIN_PART)) throw cvError('cv-docx-broken', { missing: MAIN_PART });
  const text = await rawText(buffer);
  if (text.trim() === '') throw cvError('cv-no-text');
  return { format: 'docx', facts: [], passages: [{ where: MAIN_PART, text }] };
}

async function rawText(buffer: Buffer): Promise<string> {
  try {
    return (await mammoth.extractRawText({ buffer })).value;
  } catch {
    // Its messages quote the document.
    throw cvError('cv-docx-broken', { part: MAIN_PART });
  }
}
