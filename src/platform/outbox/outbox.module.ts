import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChangeLog } from './change-log.js';
import { OutboxDelivery } from './outbox-delivery.entity.js';
import { OutboxEvent } from './outbox-event.entity.js';
import { Outbox } from './outbox.js';

/** The writing side, in every process. */
@Global()
@Module({
  imports: [TypeOrmModule.forFeature([OutboxEvent, OutboxDelivery])],
  providers: [Outbox, ChangeLog],
  exports: [Outbox, ChangeLog],
})
export class OutboxModule {}
