import { Injectable, type PipeTransform } from '@nestjs/common';
import { notFound } from '../../kernel/errors.js';
import { isUuid } from '../../kernel/ids.js';

/** An id in a path. What is no id names nothing. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isUuid(value)) throw notFound('Record');
    return value.toLowerCase();
  }
}
