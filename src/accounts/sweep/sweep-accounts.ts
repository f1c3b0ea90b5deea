import type { EntityManager } from 'typeorm';

const DAY_MS = 86_400_000;
/** Who has not proven their address by then has to sign up again. */
const UNVERIFIED_DAYS = 7;
/** A device not used for so long is a stranger again. */
const DEVICE_DAYS = 365;

/** Deletes dead sessions and links, old counts, forgotten devices, and sign-ups that nobody confirmed. */
export async function sweepAccounts(manager: EntityManager, now: Date): Promise<void> {
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  await manager.query(
    `DELETE FROM session WHERE expires_at <= $1 OR seen_at + make_interval(secs => idle_seconds) <= $1`,
    [now],
  );
  await manager.query('DELETE FROM action_link WHERE expires_at <= $1', [now]);
  await manager.query('DELETE FROM failure_count WHERE window_start <= $1', [ago(1)]);
  await manager.query('DELETE FROM known_device WHERE seen_at <= $1', [ago(DEVICE_DAYS)]);
  // Staff were invited by a person, who would wonder; only open sign-ups go.
  await manager.query(
    `DELETE FROM account WHERE status = 'unverified' AND role IN ('job-seeker', 'employer') AND created_at <= $1`,
    [ago(UNVERIFIED_DAYS)],
  );
}
