import { Global, Module } from '@nestjs/common';
import { CLOCK } from '../../kernel/clock.js';
import { ID_GENERATOR } from '../../kernel/ids.js';
import { SystemClock } from './system-clock.js';
import { UuidGenerator } from './uuid-generator.js';

/** The clock and the ids of the outside world; tests put their own in their place. */
@Global()
@Module({
  providers: [
    { provide: CLOCK, useClass: SystemClock },
    { provide: ID_GENERATOR, useClass: UuidGenerator },
  ],
  exports: [CLOCK, ID_GENERATOR],
})
export class TimeModule {}
