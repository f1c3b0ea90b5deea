import { Global, Module } from '@nestjs/common';
import { DeliveryLedger } from './delivery-ledger.js';
import { OutboxRelay } from './outbox-relay.js';
import { Subscriptions } from './subscriptions.js';

/** The relaying side, in the worker. */
@Global()
@Module({
  providers: [Subscriptions, DeliveryLedger, OutboxRelay],
  exports: [Subscriptions, DeliveryLedger, OutboxRelay],
})
export class OutboxWorkerModule {}
