import { NO_WAY_MINUTES } from '../../kernel/vocabulary.js';
import { type MinutesRow } from './row.js';

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
  const least = leastMinutes(straightKm);
  const sure = usualEnd(minutes, least);
  const high = Math.ceil(minutes * (1 + range.high) + range.extra - EVENING_OUT);
  return {
    minutes: sure,
    low: lowEnd(minutes, least, sure, range.low),
    high: Math.max(high, sure),
  };
}

/**
 * The same for a whole row, without the high ends.
 * @param share of the minutes by which the low end lies below them
 */
export function inWholeRow(exact: Float64Array, km: Float64Array, share: number): MinutesRow {
  const minutes = new Uint16Array(exact.length).fill(NO_WAY_MINUTES);
  const low = new Uint16Array(exact.length).fill(NO_WAY_MINUTES);
  for (let i = 0; i < exact.length; i += 1) {
    const one = exact[i] ?? Infinity;
    if (one >= NO_WAY_MINUTES) continue;
    const least = leastMinutes(km[i] ?? 0);
    const sure = usualEnd(one, least);
    minutes[i] = sure;
    low[i] = lowEnd(one, least, sure, share);
  }
  return { minutes, low };
}

const leastMinutes = (straightKm: number): number =>
  Math.max(1, Math.ceil((straightKm / FASTEST_KM_PER_HOUR) * 60));

const usualEnd = (minutes: number, least: number): number =>
  Math.max(least, Math.round(minutes - EVENING_OUT));

const lowEnd = (minutes: number, least: number, sure: number, share: number): number =>
  Math.min(sure, Math.max(least, Math.floor(minutes * (1 - share) + EVENING_OUT)));
