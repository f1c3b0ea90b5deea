import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATEMENTS = [
  // One row per event, recipient and channel: however often a job is delivered, nobody is told twice.
  `CREATE TABLE notification (
    id uuid PRIMARY KEY,
    event_id uuid NOT NULL,
    recipient_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    channel text NOT NULL CHECK (channel IN ('in-app', 'email')),
    kind text NOT NULL,
    part text NOT NULL CHECK (part IN ('person', 'employer', 'person-adviser', 'vacancy-adviser')),
    subject_type text NOT NULL,
    subject_id uuid NOT NULL,
    params jsonb NOT NULL,
    created_at timestamptz NOT NULL,
    read_at timestamptz,
    state text CHECK (state IN ('queued', 'waiting-digest', 'in-digest', 'no-server', 'held',
      'sending', 'sent', 'failed', 'suppressed')),
    state_code text,
    tries integer NOT NULL DEFAULT 0,
    next_try_at timestamptz,
    enqueued_for timestamptz,
    claimed_at timestamptz,
    sent_at timestamptz,
    digest_id uuid,
    UNIQUE (event_id, recipient_id, channel),
    CHECK ((channel = 'email') = (state IS NOT NULL)),
    CHECK ((state = 'queued') = (next_try_at IS NOT NULL) OR state IS NULL),
    CHECK ((state = 'sent') = (sent_at IS NOT NULL) OR state IS NULL),
    CHECK (channel = 'email' OR next_try_at IS NULL)
  )`,
  `CREATE INDEX notification_list ON notification (recipient_id, id DESC) WHERE channel = 'in-app'`,
  `CREATE INDEX notification_unread ON notification (recipient_id) WHERE channel = 'in-app' AND read_at IS NULL`,
  `CREATE INDEX notification_due ON notification (next_try_at) WHERE state = 'queued'`,
  `CREATE INDEX notification_in_hand ON notification (claimed_at) WHERE state = 'sending'`,
  `CREATE INDEX notification_for_digest ON notification (recipient_id) WHERE state = 'waiting-digest'`,
  `CREATE INDEX notification_mailed ON notification (recipient_id, kind, sent_at) WHERE channel = 'email'`,
  'CREATE INDEX notification_digest ON notification (digest_id) WHERE digest_id IS NOT NULL',
  `CREATE TABLE notification_preference (
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    preference_group text NOT NULL,
    email text NOT NULL CHECK (email IN ('at-once', 'digest', 'off')),
    changed_at timestamptz NOT NULL,
    PRIMARY KEY (account_id, preference_group)
  )`,
  // Only the hash of a link's secret is kept.
  `CREATE TABLE unsubscribe_link (
    token_hash text PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    preference_group text NOT NULL,
    created_at timestamptz NOT NULL
  )`,
  'CREATE INDEX unsubscribe_link_old ON unsubscribe_link (created_at)',
];

export class Notifications1763900800000 implements MigrationInterface {
  name = 'Notifications1763900800000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of STATEMENTS) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE unsubscribe_link, notification_preference, notification');
  }
}
