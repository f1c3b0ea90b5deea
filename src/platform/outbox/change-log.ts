import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

export interface Change {
  type: string;
  subjectId: string;
  data: Readonly<Record<string, string | number | boolean>>;
}

/** A point in the log: every transaction before it has ended, and what it wrote has been read. */
export type Horizon = string;

/**
 * The outbox read as an ordered log of changes, by whoever keeps a copy of something. Numbers given out in
 * order become visible out of order, so a reader that remembers "the last number" skips what commits late.
 * This one remembers the oldest transaction that was still open, and reads up to the oldest that is open now:
 * every change is read exactly once. A long transaction holds the horizon back; nothing is lost.
 */
@Injectable()
export class ChangeLog {
  constructor(@InjectDataSource() private readonly dataSource: DataSource) {}

  /** The point to begin at: a full copy made after asking has everything before it. */
  async now(): Promise<Horizon> {
    const [row] = await this.dataSource.query<[{ horizon: Horizon }]>(
      'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon',
    );
    return row.horizon;
  }

  /** The changes of these types since a point, and the point reached. */
  async since(
    from: Horizon,
    types: readonly string[],
  ): Promise<{ changes: Change[]; horizon: Horizon }> {
    const horizon = await this.now();
    const changes = await this.dataSource.query<Change[]>(
      `SELECT type, subject_id AS "subjectId", data FROM outbox_event
        WHERE xid >= $1::text::xid8 AND xid < $2::text::xid8 AND type = ANY($3) ORDER BY xid, id`,
      [from, horizon, types],
    );
    return { changes, horizon };
  }
}
