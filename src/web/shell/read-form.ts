import type { FastifyRequest } from 'fastify';
import { readUpload } from '../../platform/http/upload.js';
import { formValues, type FormValues } from './form-body.js';

/** The fields of a form, however it was sent. @param body what came with an ordinary request */
export async function readForm(request: FastifyRequest, body: unknown): Promise<FormValues> {
  return request.isMultipart() ? (await readUpload(request)).fields : formValues(body);
}
