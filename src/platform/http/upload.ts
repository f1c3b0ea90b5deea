import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { type DomainError, invalid } from '../../kernel/errors.js';

const CONTENT_TOO_LARGE = 413;

/**
 * The one file of a multipart request, in memory: nothing is written to a disk, and the name that came with it is not
 * looked at.
 * @param tooLarge what to say of a file beyond the limit set in create-app
 * @throws DomainError `file-missing` when the request holds no file
 */
export async function uploadedFile(
  request: FastifyRequest,
  tooLarge: () => DomainError,
): Promise<Uint8Array> {
  if (!request.isMultipart()) throw missing();
  try {
    const file: MultipartFile | undefined = await request.file();
    if (file === undefined) throw missing();
    return await file.toBuffer();
  } catch (error) {
    const { statusCode } = error as { statusCode?: number };
    throw statusCode === CONTENT_TOO_LARGE ? tooLarge() : error;
  }
}

const missing = () =>
  invalid('file-missing', 'A file is expected, as multipart/form-data', [
    { field: 'file', code: 'isDefined', message: 'file is required' },
  ]);
