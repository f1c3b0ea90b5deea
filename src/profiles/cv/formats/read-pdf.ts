import { getDocumentProxy } from 'unpdf';
import { DomainError } from '../../../kernel/errors.js';
import { cvError } from '../cv-errors.js';
import { CV_LIMITS } from '../cv-limits.js';
import { decode } from '../file-kind.js';
import type { ParsedCv } from '../parsed-cv.js';
import { readCvXml } from './read-cv-xml.js';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** A page of fewer letters is a picture with a page number. */
const LEAST_LETTERS = 20;

/** A PDF: by the Europass XML that lies in it, else by its text. @throws DomainError */
export async function readPdf(bytes: Uint8Array): Promise<ParsedCv> {
  const pdf = await open(bytes);
  try {
    return (await embeddedXml(pdf)) ?? (await textOf(pdf));
  } catch (error) {
    throw error instanceof DomainError ? error : cvError('cv-pdf-broken');
  } finally {
    await pdf.destroy();
  }
}

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    // A font's programs are never run and pictures never decoded: the text is all that is asked for.
    // It takes the bytes over and wants them plain, not as Node's Buffer: so it gets a copy.
    return await getDocumentProxy(new Uint8Array(bytes), {
      isEvalSupported: false,
      verbosity: 0,
      stopAtErrors: true,
    });
  } catch (error) {
    const locked = (error as { name?: string }).name === 'PasswordException';
    throw cvError(locked ? 'cv-pdf-locked' : 'cv-pdf-broken');
  }
}

/** Europass embeds its own XML; another attachment, or one that cannot be read, leaves the text. */
async function embeddedXml(pdf: Pdf): Promise<ParsedCv | undefined> {
  const attachments: unknown = await pdf.getAttachments();
  if (typeof attachments !== 'object' || attachments === null) return undefined;
  for (const one of Object.values(attachments) as { filename?: unknown; content?: unknown }[]) {
    const { filename, content } = one;
    const isXml = typeof filename === 'string' && filename.toLowerCase().endsWith('.xml');
    if (!isXml || !(content instanceof Uint8Array) || content.length > CV_LIMITS.bytes) continue;
    try {
      return readCvXml(decode(content));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
    }
  }
  return undefined;
}

async function textOf(pdf: Pdf): Promise<ParsedCv> {
  const pages: string[] = [];
  let length = 0;
  for (let number = 1; number <= Math.min(pdf.numPages, CV_LIMITS.pdfPages); number++) {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const text = items
      .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
      .join('');
    page.cleanup();
    pages.push(text);
    length += text.length;
    if (length >= CV_LIMITS.text) break;
  }
  const letters = pages.join('').replace(/[^\p{L}]+/gu, '').length;
  if (letters < LEAST_LETTERS) throw cvError('cv-pdf-no-text', { pages: pdf.numPages });
  const passages = pages.map((text, i) => ({ where: `page ${i + 1}`, text }));
  return { format: 'pdf', facts: [], passages };
}
