import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

export interface Change {
  type: string;
  subjectId: string;
  data: Readonly<Record<string, string | number | boolean>>;
}

/** A point in the log: whose transactions have been read (a PostgreSQL snapshot), and the newest event of them. */
export interface Horizon {
  readonly snapshot: string;
  /** Null when the log was empty. */
  readonly newestEvent: string | null;
}

/** What has changed since a point. */
export interface Reading {
  readonly changes: Change[];
  readonly horizon: Horizon;
  /** Events may have been taken away before they were read: whoever keeps a copy makes a new one. */
  readonly gap: boolean;
}

interface Row {
  snapshot: string;
  newestEvent: string | null;
  gap: boolean;
  changes: Change[];
}

/** The newest event that a snapshot has read; a pruned log has lost it, a young one may have none. */
const NEWEST = `SELECT id FROM outbox_event ORDER BY xid DESC, id DESC LIMIT 1`;

/**
 * The outbox read as a log of changes, by whoever keeps a copy of something. Numbers given out in order become
 * visible out of order, so a reader that remembers "the last number" skips what commits late. This one
 * remembers which transactions its last reading could see, and reads what has become visible since: every
 * change once, at the first reading after its commit, however long other transactions stay open.
 */
@Injectable()
export class ChangeLog {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The point to begin at: a full copy made after asking has everything before it. */
  async now(): Promise<Horizon> {
    const [row] = await this.dataSource.query<[Horizon]>(
      `SELECT pg_current_snapshot()::text AS snapshot, (${NEWEST}) AS "newestEvent"`,
    );
    return row;
  }

  /**
   * The changes of these types since a point, and the point reached, which lies after every change that was
   * committed before the call. A gap is seen by the newest event of the last reading, which whoever prunes
   * from the old end takes away last, and by transaction numbers that have gone back.
   */
  async since(from: Horizon, types: readonly string[]): Promise<Reading> {
    const [row] = await this.dataSource.query<[Row]>(
      `SELECT pg_current_snapshot()::text AS snapshot,
          (${NEWEST}) AS "newestEvent",
          pg_snapshot_xmax(pg_current_snapshot()) < pg_snapshot_xmax($1::pg_snapshot)
            OR ($2::uuid IS NOT NULL AND NOT EXISTS (SELECT 1 FROM outbox_event WHERE id = $2)) AS gap,
          (SELECT coalesce(jsonb_agg(jsonb_build_object('type', type, 'subjectId', subject_id, 'data', data)
              ORDER BY xid, id), '[]') FROM outbox_event
            WHERE xid >= pg_snapshot_xmin($1::pg_snapshot)
              AND NOT pg_visible_in_snapshot(xid, $1::pg_snapshot) AND type = ANY($3)) AS changes`,
      [from.snapshot, from.newestEvent, types],
    );
    const { snapshot, newestEvent, gap, changes } = row;
    return { changes, gap, horizon: { snapshot, newestEvent } };
  }
}
