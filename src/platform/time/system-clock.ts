import { Injectable } from '@nestjs/common';
import type { Clock } from '../../kernel/clock.js';
import { localDateIn, type LocalDate } from '../../kernel/local-date.js';
import { Settings } from '../settings/settings.js';

@Injectable()
export class SystemClock implements Clock {
  constructor(private readonly settings: Settings) {}

  now(): Date {
    return new Date();
  }

  today(): LocalDate {
    return localDateIn(this.now(), this.settings.timeZone);
  }
}
