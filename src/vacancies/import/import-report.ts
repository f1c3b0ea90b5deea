import type { Rejection } from './read-offer.js';

/** What an import did; printed as it is. Every record read is in exactly one of the other counts or in `rejected`. */
export interface ImportReport {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  /** Ads of this source that are no longer in the feed. */
  closed: number;
  rejected: Rejection[];
  /** Set when ads are gone from the feed and were left open all the same. */
  held?: { closures: number; reason: string };
  /** Set when the reading broke off; what was read before it is stored, and nothing was closed. */
  broken?: { position: string; reason: string };
}

export const emptyReport = (): ImportReport => ({
  read: 0,
  created: 0,
  updated: 0,
  unchanged: 0,
  closed: 0,
  rejected: [],
});
