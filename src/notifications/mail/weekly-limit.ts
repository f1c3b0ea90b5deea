import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, type Clock } from '../../kernel/clock.js';
import { SUGGESTIONS_PER_WEEK, WEEK_MS } from '../domain/digest.js';

/** How many suggestions a person may still get by mail this week. */
@Injectable()
export class WeeklyLimit {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Counts those that went out alone and those that went out in digests, over the last seven days. */
  async room(manager: EntityManager, recipient: string): Promise<number> {
    const since = new Date(this.clock.now().getTime() - WEEK_MS);
    const [row] = await manager.query<[{ sent: number }]>(
      `SELECT count(*) AS sent FROM notification n
         LEFT JOIN notification d ON d.id = n.digest_id
        WHERE n.recipient_id = $1 AND n.channel = 'email' AND n.kind = 'suggestion'
          AND (n.sent_at >= $2 OR (n.state = 'in-digest' AND d.state <> 'suppressed' AND d.created_at >= $2))`,
      [recipient, since],
    );
    return Math.max(0, SUGGESTIONS_PER_WEEK - row.sent);
  }
}
