import { DomainError, type ErrorParams } from '../../kernel/errors.js';

/** Why a file cannot be read as a CV. Messages name what and where, and never what stands in the file. */
const MESSAGES = {
  'cv-empty': 'The file is empty',
  'cv-too-large': 'The file is larger than 5 MB',
  'cv-kind-unknown': 'The file is no PDF, DOCX, Europass XML or JSON Resume',
  'cv-doc-old': 'The file is an old Word document (.doc); save it as .docx or PDF',
  'cv-pdf-locked': 'The PDF is protected by a password',
  'cv-pdf-broken': 'The PDF is damaged',
  'cv-pdf-no-text': 'The PDF holds no text, only pictures; a scan cannot be read',
  'cv-xml-doctype': 'The XML declares a document type, which is not accepted',
  'cv-xml-broken': 'The XML is not well-formed',
  'cv-xml-unknown': 'The XML is no Europass or EURES CV',
  'cv-xml-too-big': 'The XML is nested too deeply or has too many elements',
  'cv-json-broken': 'The JSON is not well-formed',
  'cv-json-unknown': 'The JSON is no JSON Resume',
  'cv-docx-broken': 'The DOCX is damaged, or is no Word document',
  'cv-zip-too-big': 'The DOCX unpacks to more than is accepted',
  'cv-no-text': 'The file holds no text',
  'cv-too-slow': 'The file takes too long or too much memory to read',
  'cv-busy': 'Too many files are being read at this moment, please try again',
} as const;
export type CvErrorCode = keyof typeof MESSAGES;

const KINDS: Partial<Record<CvErrorCode, 'too-large' | 'too-many'>> = {
  'cv-too-large': 'too-large',
  'cv-zip-too-big': 'too-large',
  'cv-xml-too-big': 'too-large',
  'cv-busy': 'too-many',
};

export function cvError(code: CvErrorCode, params: ErrorParams = {}): DomainError {
  const where = Object.entries(params).map(([name, value]) => `${name} ${value}`);
  const message = where.length > 0 ? `${MESSAGES[code]} (${where.join(', ')})` : MESSAGES[code];
  return new DomainError(KINDS[code] ?? 'invalid', code, message, params);
}

export const isCvErrorCode = (code: string): code is CvErrorCode => Object.hasOwn(MESSAGES, code);
