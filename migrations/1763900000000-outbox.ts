import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Outbox1763900000000 implements MigrationInterface {
  name = 'Outbox1763900000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outbox_event (
        id uuid PRIMARY KEY,
        type text NOT NULL,
        subject_type text NOT NULL,
        subject_id uuid NOT NULL,
        data jsonb NOT NULL,
        occurred_at timestamptz NOT NULL,
        relayed_at timestamptz,
        -- The transaction that wrote it: what readers of the change log go by (see platform/outbox/change-log.ts).
        xid xid8 NOT NULL DEFAULT pg_current_xact_id()
      )`);
    await runner.query('CREATE INDEX outbox_event_by_transaction ON outbox_event (xid)');
    await runner.query(
      'CREATE INDEX outbox_event_to_relay ON outbox_event (occurred_at) WHERE relayed_at IS NULL',
    );
    await runner.query(`
      CREATE TABLE outbox_delivery (
        event_id uuid NOT NULL REFERENCES outbox_event (id) ON DELETE CASCADE,
        consumer text NOT NULL,
        enqueued_at timestamptz,
        tries integer NOT NULL DEFAULT 0,
        done_at timestamptz,
        PRIMARY KEY (event_id, consumer)
      )`);
    await runner.query(
      'CREATE INDEX outbox_delivery_open ON outbox_delivery (event_id) WHERE done_at IS NULL',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outbox_delivery');
    await runner.query('DROP TABLE outbox_event');
  }
}
