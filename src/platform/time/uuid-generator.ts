import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { IdGenerator } from '../../kernel/ids.js';

@Injectable()
export class UuidGenerator implements IdGenerator {
  next<T extends string>(): T {
    return v7() as T;
  }
}
