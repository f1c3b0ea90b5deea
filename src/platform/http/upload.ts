import type {} from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DomainError, invalid } from '../../kernel/errors.js';

/** A form as the browser sends it with a file, or with a text that may be longer than an ordinary request. */
export interface Upload {
  /** One text per field, or several under one name; a text is cut where it is longer than any that is read. */
  readonly fields: Readonly<Record<string, string | readonly string[]>>;
  /** Undefined where none was chosen. */
  readonly file?: Uint8Array | 'too-large' | undefined;
}

/** More than the longest text that is read takes in UTF-8. */
const LONGEST_FIELD = 400_000;
const MOST_FIELDS = 1_000;
/** Characters of all fields together. */
const MOST_TEXT = 2_000_000;
const LIMITS = { fields: MOST_FIELDS, parts: MOST_FIELDS + 1, fieldSize: LONGEST_FIELD, files: 1 };

/**
 * Reads a multipart request, in memory: nothing is written to a disk, and the name that came with the file is not looked
 * at. The limit of a file's size is set in create-app.
 * @throws DomainError `too-large` when the fields hold more than a form of ours can
 */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  const fields = new Map<string, string[]>();
  let file: Upload['file'];
  let length = 0;
  for await (const part of request.parts({ limits: LIMITS })) {
    if (part.type === 'file') {
      const bytes = await part.toBuffer();
      // A browser sends an empty file without a name where none was chosen.
      const none = bytes.length === 0 && !part.filename;
      file = part.file.truncated ? 'too-large' : none ? undefined : bytes;
    } else if (typeof part.value === 'string') {
      length += part.value.length;
      // Read to the end all the same, so that the browser hears the answer.
      if (length > MOST_TEXT) continue;
      fields.set(part.fieldname, [...(fields.get(part.fieldname) ?? []), part.value]);
    }
  }
  if (length > MOST_TEXT) throw new DomainError('too-large', 'too-large', 'The form is too large');
  const entries = [...fields].map(([name, [first, ...more]]) => [
    name,
    more.length === 0 ? first : [first, ...more],
  ]);
  return { fields: Object.fromEntries(entries) as Upload['fields'], file };
}

/**
 * The one file of a multipart request.
 * @param tooLarge what to say of a file beyond the limit
 * @throws DomainError `file-missing` when the request holds no file
 */
export async function uploadedFile(
  request: FastifyRequest,
  tooLarge: () => DomainError,
): Promise<Uint8Array> {
  if (!request.isMultipart()) throw fileMissing();
  const { file } = await readUpload(request);
  if (file === undefined) throw fileMissing();
  if (file === 'too-large') throw tooLarge();
  return file;
}

const fileMissing = () =>
  invalid('file-missing', 'A file is expected, as multipart/form-data', [
    { field: 'file', code: 'isDefined', message: 'file is required' },
  ]);
