import { cvError } from './cv-errors.js';
import { CV_LIMITS } from './cv-limits.js';
import { decode, kindOf } from './file-kind.js';
import { readCvXml } from './formats/read-cv-xml.js';
import { readDocx } from './formats/read-docx.js';
import { readJsonResume } from './formats/json-resume.js';
import { readPdf } from './formats/read-pdf.js';
import { withoutContacts } from './formats/plain.js';
import type { CvPassage, ParsedCv } from './parsed-cv.js';

/**
 * A CV's file as what it says of languages, work, education, skills and licences. To be run in the bounded worker.
 * @throws DomainError that says what is wrong where, without quoting the file
 */
export async function parseCv(bytes: Uint8Array): Promise<ParsedCv> {
  if (bytes.length > CV_LIMITS.bytes) throw cvError('cv-too-large');
  const cv = await byKind(bytes);
  return {
    ...cv,
    facts: cv.facts.slice(0, CV_LIMITS.facts),
    passages: bounded(cv.passages),
  };
}

function byKind(bytes: Uint8Array): Promise<ParsedCv> | ParsedCv {
  const kind = kindOf(bytes);
  switch (kind) {
    case 'pdf':
      return readPdf(bytes);
    case 'zip':
      return readDocx(bytes);
    case 'xml':
      return readCvXml(decode(bytes));
    case 'json':
      return readJsonResume(decode(bytes));
  }
}

/** As much text as is read, without the person's addresses and numbers. */
function bounded(passages: readonly CvPassage[]): CvPassage[] {
  let left: number = CV_LIMITS.text;
  return passages.flatMap(({ where, text }) => {
    const kept = withoutContacts(text.slice(0, left));
    left -= Math.min(left, text.length);
    return kept.trim() === '' ? [] : [{ where, text: kept }];
  });
}
