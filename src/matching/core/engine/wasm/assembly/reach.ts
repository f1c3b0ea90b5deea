/** What tells who can reach a workplace, in the order in which `Reaches` notes it. */
@unmanaged
export class Travel {
  /** Minutes from each home by each mode, two bytes each. */
  low: usize;
  usual: usize;
  /** By home and set of modes: the least of the usual minutes, and the least of the low ends << 16. */
  least: usize;
  /** By row: its home and set of modes above its limit; 0 above it where they are not known. */
  travel: usize;
  rows: usize;
  /** By home: its cell, two bytes each. Home 0 is none. */
  cellOf: usize;
  homes: usize;
  /** By cell and set of modes: the least minutes, two bytes each. */
  nearest: usize;
  cells: usize;
  /** By word: the first and the last cell, all modes, the longest limit. */
  firstCell: usize;
  lastCell: usize;
  modes: usize;
  longest: usize;
  /** What a commute is worth, by limit and minutes below {@link TABLED}. */
  comfort: usize;
  neutral: i32;
  /** What is found, by position. */
  words: usize;
  outOfReach: usize;
  best: usize;
  values: usize;
}

/** Of a row whose word must be looked at in any case. */
const ANY_LIMIT: i32 = 65_535;
const LIMIT_BITS: i32 = 12;
const MODES: usize = 4;
const MASKS: usize = 1 << MODES;
const TABLED_BITS: i32 = 7;
const TABLED: i32 = 1 << TABLED_BITS;
const WHOLE: f64 = 1000;
const GROUP: usize = 4;

/**
 * Finds the groups of words in which someone can reach the workplace, and what the commute is worth to each row of
 * them.
 * @returns how many words
 */
export function reach(t: Travel): usize {
  fillLeast(t);
  const size = (t.rows + 31) >> 5;
  let found: usize = 0;
  for (let first: usize = 0; first < size; first += GROUP) {
    let everyone = -1;
    for (let i: usize = 0; i < GROUP; i++) {
      const word = first + i;
      const to = found + i;
      const out = word >= size || isTooFar(t, word) ? outOfAll(t, to) : lookAt(t, word, to);
      store<usize>(t.words + (to << 2), word);
      store<i32>(t.outOfReach + (to << 2), out);
      everyone &= out;
    }
    if (everyone !== -1) found += GROUP;
  }
  return found;
}

/** For every home, and for every cell of homes, the least minutes by every set of modes. */
function fillLeast(t: Travel): void {
  memory.fill(t.nearest, 0xff, t.cells * MASKS * 2);
  memory.fill(t.least, 0xff, MASKS * 4);
  for (let home: usize = 1; home < t.homes; home++) {
    const low = t.low + home * MODES * 2;
    const usual = t.usual + home * MODES * 2;
    const lowOfFirst = leastOfFirst(low);
    const lowOfAll = i16x8.min_u(lowOfFirst, v128.load16_splat(low, 6));
    const usualOfFirst = leastOfFirst(usual);
    const usualOfAll = i16x8.min_u(usualOfFirst, v128.load16_splat(usual, 6));
    const least = t.least + home * MASKS * 4;
    v128.store(least, v128.shuffle<u16>(usualOfFirst, lowOfFirst, 0, 8, 1, 9, 2, 10, 3, 11));
    v128.store(least, v128.shuffle<u16>(usualOfFirst, lowOfFirst, 4, 12, 5, 13, 6, 14, 7, 15), 16);
    v128.store(least, v128.shuffle<u16>(usualOfAll, lowOfAll, 0, 8, 1, 9, 2, 10, 3, 11), 32);
    v128.store(least, v128.shuffle<u16>(usualOfAll, lowOfAll, 4, 12, 5, 13, 6, 14, 7, 15), 48);
    const nearest = t.nearest + <usize>load<u16>(t.cellOf + (home << 1)) * MASKS * 2;
    v128.store(nearest, i16x8.min_u(v128.load(nearest), lowOfFirst));
    v128.store(nearest, i16x8.min_u(v128.load(nearest, 16), lowOfAll), 16);
  }
}

/** The least minutes by each set of the first three modes, that of none being far. */
function leastOfFirst(minutes: usize): v128 {
  const one = v128.or(v128.load16_splat(minutes), i16x8(-1, 0, -1, 0, -1, 0, -1, 0));
  const two = v128.or(v128.load16_splat(minutes, 2), i16x8(-1, -1, 0, 0, -1, -1, 0, 0));
  const three = v128.or(v128.load16_splat(minutes, 4), i16x8(-1, -1, -1, -1, 0, 0, 0, 0));
  return i16x8.min_u(i16x8.min_u(one, two), three);
}

/** None of the word's people can be there within the longest of their limits. */
function isTooFar(t: Travel, word: usize): bool {
  const longest = <i32>load<u16>(t.longest + (word << 1));
  if (longest === ANY_LIMIT) return false;
  const mask = <usize>load<u8>(t.modes + word);
  const last = <usize>load<u16>(t.lastCell + (word << 1));
  for (let cell = <usize>load<u16>(t.firstCell + (word << 1)); cell <= last; cell++) {
    if (<i32>load<u16>(t.nearest + ((cell * MASKS + mask) << 1)) <= longest) return false;
  }
  return true;
}

function outOfAll(t: Travel, to: usize): i32 {
  store<u16>(t.best + (to << 1), 0);
  return -1;
}

/**
 * Notes what the commute is worth to each row of a word, four rows at a time.
 * @returns bits of those who cannot reach the workplace; what is noted of them goes unread
 */
function lookAt(t: Travel, word: usize, to: usize): i32 {
  const first = word << 5;
  const values = t.values + (to << 6);
  const travel = t.travel + (first << 2);
  let out = 0;
  let best = i32x4.splat(0);
  for (let i: usize = 0; i < 32; i += 4) {
    const going = v128.load(travel + (i << 2));
    const homes = i32x4.shr_u(going, LIMIT_BITS);
    const limits = v128.and(going, i32x4.splat((1 << LIMIT_BITS) - 1));
    const least = leastOf(t, homes);
    const isKnown = i32x4.ne(homes, i32x4.splat(0));
    const isFar = v128.and(i32x4.lt_s(limits, i32x4.shr_u(least, 16)), isKnown);
    out |= i32x4.bitmask(isFar) << (<i32>i);
    const minutes = v128.and(least, i32x4.splat(0xffff));
    const value = v128.bitselect(comfortOf(t, minutes, limits), i32x4.splat(t.neutral), isKnown);
    v128.store64_lane(values + (i << 1), i16x8.narrow_i32x4_u(value, value), 0);
    best = i32x4.max_s(best, value);
  }
  const half = i32x4.max_s(best, v128.shuffle<i32>(best, best, 2, 3, 0, 1));
  const most = max(i32x4.extract_lane(half, 0), i32x4.extract_lane(half, 1));
  store<u16>(t.best + (to << 1), most);
  // Rows of the last word that there are not.
  const count = <i32>(t.rows - first);
  return count >= 32 ? out : out | (-1 << count);
}

/** @param homes four of them, each with its modes below it */
function leastOf(t: Travel, homes: v128): v128 {
  const first = load<i32>(t.least + ((<usize>i32x4.extract_lane(homes, 0)) << 2));
  const second = load<i32>(t.least + ((<usize>i32x4.extract_lane(homes, 1)) << 2));
  const third = load<i32>(t.least + ((<usize>i32x4.extract_lane(homes, 2)) << 2));
  const fourth = load<i32>(t.least + ((<usize>i32x4.extract_lane(homes, 3)) << 2));
  return lanes(first, second, third, fourth);
}

function lanes(first: i32, second: i32, third: i32, fourth: i32): v128 {
  const half = i32x4.replace_lane(i32x4.splat(first), 1, second);
  return i32x4.replace_lane(i32x4.replace_lane(half, 2, third), 3, fourth);
}

/** As the core's term reckons it: from a table, but for the longest limits. */
function comfortOf(t: Travel, minutes: v128, limits: v128): v128 {
  const isWithin = i32x4.lt_s(minutes, limits);
  const isLong = i32x4.ge_s(limits, i32x4.splat(TABLED));
  if (v128.any_true(isLong)) return v128.and(eachComfort(minutes, limits), isWithin);
  const some = v128.and(minutes, i32x4.splat(TABLED - 1));
  const at = i32x4.shl(v128.or(i32x4.shl(limits, TABLED_BITS), some), 1);
  const first = <i32>load<u16>(t.comfort + <usize>i32x4.extract_lane(at, 0));
  const second = <i32>load<u16>(t.comfort + <usize>i32x4.extract_lane(at, 1));
  const third = <i32>load<u16>(t.comfort + <usize>i32x4.extract_lane(at, 2));
  const fourth = <i32>load<u16>(t.comfort + <usize>i32x4.extract_lane(at, 3));
  return v128.and(lanes(first, second, third, fourth), isWithin);
}

function eachComfort(minutes: v128, limits: v128): v128 {
  return lanes(
    comfort(i32x4.extract_lane(minutes, 0), i32x4.extract_lane(limits, 0)),
    comfort(i32x4.extract_lane(minutes, 1), i32x4.extract_lane(limits, 1)),
    comfort(i32x4.extract_lane(minutes, 2), i32x4.extract_lane(limits, 2)),
    comfort(i32x4.extract_lane(minutes, 3), i32x4.extract_lane(limits, 3)),
  );
}

function comfort(minutes: i32, limit: i32): i32 {
  const part = <f64>minutes / <f64>limit;
  return <i32>(WHOLE * (1 - part * part * (3 - 2 * part)));
}
