import type { Rejection } from './read-offer.js';

/** What an import did; printed as it is. Every record read is in exactly one of the other counts or in `rejected`. */
export interface ImportReport {
  read: number;
  created: number;
  updated: number;
  unchanged: number;
  /** Set when employers have claimed ads of the feed: so many of `unchanged`, whatever the feed says of them. */
  claimed?: number;
  /** Ads of this source that are no longer in the feed. */
  closed: number;
  rejected: Rejection[];
  /** Ads that went in although nobody knows where their work is, or that lie outside the region: how many, and the first. */
  unplaced?: { count: number; first: Rejection[] };
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

/** A national feed has thousands of ads outside the region. */
const MOST_UNPLACED = 20;

/** Notes an ad whose place of work is not found. */
export function noteUnplaced(report: ImportReport, note: Rejection): void {
  report.unplaced ??= { count: 0, first: [] };
  report.unplaced.count += 1;
  if (report.unplaced.first.length < MOST_UNPLACED) report.unplaced.first.push(note);
}
