import { NO_WAY_MINUTES } from '../../kernel/vocabulary.js';

/** How far the truth may lie from an estimate: shares of it, and minutes that may come on top. */
export interface Range {
  readonly low: number;
  readonly high: number;
  readonly extra: number;
}

export interface WholeMinutes {
  readonly minutes: number;
  readonly low: number;
  readonly high: number;
}

/** Nobody commutes faster than the straight line at this speed. */
const FASTEST_KM_PER_HOUR = 130;
const EVENING_OUT = 1e-9;

/**
 * Whole minutes with their range, at least one minute and never faster than the straight line on a motorway.
 * Where there is no way (every crossing shut, no night service) all three are `NO_WAY_MINUTES`.
 * The tiny shift evens out the last digit of sums made in another order.
 */
export function inWholeMinutes(minutes: number, straightKm: number, range: Range): WholeMinutes {
  if (minutes >= NO_WAY_MINUTES) {
    return { minutes: NO_WAY_MINUTES, low: NO_WAY_MINUTES, high: NO_WAY_MINUTES };
  }
  const fastest = Math.ceil((straightKm / FASTEST_KM_PER_HOUR) * 60);
  const sure = Math.max(1, fastest, Math.round(minutes - EVENING_OUT));
  const low = Math.max(1, fastest, Math.floor(minutes * (1 - range.low) + EVENING_OUT));
  const high = Math.ceil(minutes * (1 + range.high) + range.extra - EVENING_OUT);
  return { minutes: sure, low: Math.min(low, sure), high: Math.max(high, sure) };
}
