/** What a vacancy's scores are made of, in the order in which `Candidates` notes it. */
@unmanaged
export class Asked {
  records: usize;
  steps: usize;
  worthOfSteps: usize;
  /** Levels that the language term asks for, how many, and the total of their weights; none where `table` is. */
  levels: usize;
  levelCount: usize;
  levelTotal: u32;
  /** What is stated of languages by number, packed, and the value of who states none. */
  stated: usize;
  silent: u32;
  /** Values by number of what is stated, two bytes each, where they cannot be told from what is packed. */
  table: usize;
  commonSkills: usize;
  commonPacked: usize;
  commonWorth: usize;
  weightCommute: i32;
  weightLanguage: i32;
  weightSkills: i32;
}

/** Where the rows of one list come and go, in the order in which `Candidates` notes it. */
@unmanaged
export class Scratch {
  slots: usize;
  candidates: usize;
  order: usize;
  counts: usize;
}

/** Bytes of a candidate, and where its numbers lie: its row first, later its score in place of its share. */
const CANDIDATE: usize = 16;
const SHARE: usize = 4;
const SCORE: usize = 4;
const EARNED: usize = 8;
const STATED: usize = 12;
/** Which bytes of four words to put where for those that are marked to follow each other, by their marks. */
// prettier-ignore
const LANES = memory.data<u8>([
  255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
  0, 1, 2, 3, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
  4, 5, 6, 7, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
  0, 1, 2, 3, 4, 5, 6, 7, 255, 255, 255, 255, 255, 255, 255, 255,
  8, 9, 10, 11, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
  0, 1, 2, 3, 8, 9, 10, 11, 255, 255, 255, 255, 255, 255, 255, 255,
  4, 5, 6, 7, 8, 9, 10, 11, 255, 255, 255, 255, 255, 255, 255, 255,
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 255, 255, 255, 255,
  12, 13, 14, 15, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255, 255,
  0, 1, 2, 3, 12, 13, 14, 15, 255, 255, 255, 255, 255, 255, 255, 255,
  4, 5, 6, 7, 12, 13, 14, 15, 255, 255, 255, 255, 255, 255, 255, 255,
  0, 1, 2, 3, 4, 5, 6, 7, 12, 13, 14, 15, 255, 255, 255, 255,
  8, 9, 10, 11, 12, 13, 14, 15, 255, 255, 255, 255, 255, 255, 255, 255,
  0, 1, 2, 3, 8, 9, 10, 11, 12, 13, 14, 15, 255, 255, 255, 255,
  4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 255, 255, 255, 255,
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
], 16);
/** Scores, at most 100,000 thousandths, are counted in steps of so many bits. */
const BUCKET_BITS: usize = 7;
const BUCKETS: usize = (100_000 >> 7) + 1;
const PER_THOUSANDTH: u32 = 10;
/** Of what is stated: a bit that says that languages are not known, and the bits of a level. */
const UNKNOWN: i32 = 1 << 24;
const LEVEL: i32 = 7;
/** Numbers of four bytes for each level asked: where it lies in what is stated, two more, then what each step is worth. */
const LEVEL_BYTES: usize = 40;
const LEVEL_WORTH: usize = 12;

/**
 * Takes the rows of a list about which something is known.
 * @returns how many
 */
export function gatherRelevant(s: Scratch, list: usize, relevant: usize, count: usize): usize {
  const kept = s.candidates;
  const apart = (count << 2) + 16;
  let to = kept;
  for (let at: usize = 0, end = count << 2; at < end; at += 16) {
    to = keepWords(at, v128.and(v128.load(list + at), v128.load(relevant + at)), to, apart);
  }
  return takeEach(s.slots, kept, to, apart);
}

/**
 * Takes those of the other rows who can still be among the best: by the best commute of their word, and by how many
 * common skills they earn credit for.
 * @param best what the best commute of each word is worth, by position, two bytes each
 * @param one who earns credit for at least one common skill, by position; so `two` and `three`
 * @param least0 the least that is enough for who earns credit for none; so for one, two, three
 * @returns how many
 */
export function gatherOthers(
  s: Scratch,
  list: usize,
  relevant: usize,
  count: usize,
  best: usize,
  one: usize,
  two: usize,
  three: usize,
  least0: i32,
  least1: i32,
  least2: i32,
  least3: i32,
): usize {
  const enough0 = i32x4.splat(least0);
  const enough1 = i32x4.splat(least1);
  const enough2 = i32x4.splat(least2);
  const enough3 = i32x4.splat(least3);
  const kept = s.candidates;
  const apart = (count << 2) + 16;
  let to = kept;
  for (let at: usize = 0, end = count << 2; at < end; at += 16) {
    const most = v128.load16x4_u(best + (at >> 1));
    const ones = v128.and(i32x4.ge_s(most, enough1), v128.load(one + at));
    const twos = v128.and(i32x4.ge_s(most, enough2), v128.load(two + at));
    const threes = v128.and(i32x4.ge_s(most, enough3), v128.load(three + at));
    const enough = v128.or(v128.or(i32x4.ge_s(most, enough0), ones), v128.or(twos, threes));
    const others = v128.andnot(v128.load(list + at), v128.load(relevant + at));
    to = keepWords(at, v128.and(others, enough), to, apart);
  }
  return takeEach(s.slots, kept, to, apart);
}

/**
 * Keeps those of four words that are not empty. Here as below without branches: which are empty is anyone's guess, and a
 * wrong guess costs a processor more than the work itself.
 * @param to where their positions go; the words themselves go so many bytes apart from them
 * @returns where the next goes
 */
function keepWords(at: usize, words: v128, to: usize, apart: usize): usize {
  const some = i32x4.bitmask(i32x4.ne(words, i32x4.splat(0)));
  const lanes = v128.load(LANES + ((<usize>some) << 4));
  const positions = i32x4.add(i32x4.splat(<i32>(at >> 2)), i32x4(0, 1, 2, 3));
  v128.store(to, i8x16.swizzle(positions, lanes));
  v128.store(to + apart, i8x16.swizzle(words, lanes));
  return to + ((<usize>popcnt(some)) << 2);
}

/** Notes the slot of each row of the words kept: few have more than four. */
function takeEach(slots: usize, kept: usize, end: usize, apart: usize): usize {
  let next = slots;
  for (let at = kept; at < end; at += 4) {
    const first = load<i32>(at) << 5;
    let left = load<i32>(at + apart);
    const after = next + ((<usize>popcnt(left)) << 2);
    do {
      store<i32>(next, first + ctz(left));
      left &= left - 1;
      store<i32>(next, first + ctz(left), 4);
      left &= left - 1;
      store<i32>(next, first + ctz(left), 8);
      left &= left - 1;
      store<i32>(next, first + ctz(left), 12);
      left &= left - 1;
      next += 16;
    } while (left !== 0);
    next = after;
  }
  return (next - slots) >> 2;
}

/**
 * Adds up the scores of those gathered, exactly as the core's terms do; who cannot reach the floor with all common
 * skills is dropped before these are looked up. Each loop does the same for all rows.
 * @param words and `values` by position in the stretch, `sums` what rarer skills earn
 * @param hurdle what is to be reached without common skills, in tenths of a thousandth
 * @returns how many are left
 */
export function score(
  a: Asked,
  s: Scratch,
  size: usize,
  words: usize,
  values: usize,
  sums: usize,
  skillTotal: u32,
  floor: i32,
  hurdle: f64,
): usize {
  addShares(a, s, size, words, values, sums);
  const start = s.candidates;
  const end = start + size * CANDIDATE;
  if (a.table !== 0) lookUpLanguages(a, start, end);
  else if (a.levelCount > 0) addLanguages(a, start, end);
  const perEarned = <f64>a.weightSkills / <f64>max(skillTotal, 1);
  const left = dropHopeless(start, end, perEarned, hurdle);
  for (let skill: usize = 0; skill < a.commonSkills; skill++) {
    const packed = load<usize>(a.commonPacked + (skill << 2));
    addCommon(start, left, packed, a.commonWorth + (skill << 6));
  }
  return (addUp(s, start, left, a.weightSkills, skillTotal, floor) - start) / CANDIDATE;
}

/** Notes what occupations and commutes add, what rarer skills earn, and which languages are stated. */
function addShares(
  a: Asked,
  s: Scratch,
  size: usize,
  words: usize,
  values: usize,
  sums: usize,
): void {
  const slots = s.slots;
  const steps = a.steps;
  let to = s.candidates;
  for (let at = slots, end = slots + (size << 2); at < end; at += 4) {
    const slot = load<usize>(at);
    const row = (load<usize>(words + ((slot >> 5) << 2)) << 5) | (slot & 31);
    const record = a.records + (row << 3);
    const first = <i32>load<u8>(steps + <usize>load<u16>(record));
    const second = <i32>load<u8>(steps + <usize>load<u16>(record, 2));
    const third = <i32>load<u8>(steps + <usize>load<u16>(record, 4));
    const fewest = <usize>min(min(first, second), third);
    const commute = a.weightCommute * <i32>load<u16>(values + (slot << 1));
    store<usize>(to, row);
    store<i32>(to, load<i32>(a.worthOfSteps + (fewest << 2)) + commute, SHARE);
    store<i32>(to, load<i32>(sums + (slot << 2)), EARNED);
    store<u32>(to, <u32>load<u16>(record, 6), STATED);
    to += CANDIDATE;
  }
}

/** Adds the language term, level by level, from what is stated. */
function addLanguages(a: Asked, start: usize, end: usize): void {
  const bits = reciprocalBits(a.levelTotal);
  const perTotal = reciprocal(a.levelTotal, bits);
  const levels = a.levels;
  const last = levels + a.levelCount * LEVEL_BYTES;
  for (let at = start; at < end; at += CANDIDATE) {
    const stated = load<i32>(a.stated + (load<usize>(at, STATED) << 2));
    let earned: u32 = 0;
    for (let level = levels; level < last; level += LEVEL_BYTES) {
      const step = <usize>((stated >>> load<i32>(level)) & LEVEL);
      earned += load<u32>(level + (step << 2), LEVEL_WORTH);
    }
    const told = <u32>((<u64>earned * perTotal) >> bits);
    const value = <i32>select(a.silent, told, (stated & UNKNOWN) !== 0);
    store<i32>(at, load<i32>(at, SHARE) + a.weightLanguage * value, SHARE);
  }
}

function lookUpLanguages(a: Asked, start: usize, end: usize): void {
  for (let at = start; at < end; at += CANDIDATE) {
    const value = <i32>load<u16>(a.table + (load<usize>(at, STATED) << 1));
    store<i32>(at, load<i32>(at, SHARE) + a.weightLanguage * value, SHARE);
  }
}

/** @returns where those end who can reach the hurdle */
function dropHopeless(start: usize, end: usize, perEarned: f64, hurdle: f64): usize {
  let left = start;
  for (let at = start; at < end; at += CANDIDATE) {
    const share = <f64>load<i32>(at, SHARE);
    const earned = <f64>load<i32>(at, EARNED);
    v128.store(left, v128.load(at));
    left += <usize>(share + earned * perEarned >= hurdle) * CANDIDATE;
  }
  return left;
}

/** Adds what one common skill earns, by its code for each row and what each code is worth. */
function addCommon(start: usize, end: usize, packed: usize, worth: usize): void {
  for (let at = start; at < end; at += CANDIDATE) {
    const row = load<usize>(at);
    const code = ((<usize>load<u8>(packed + (row >> 1))) >> ((row & 1) << 2)) & 15;
    store<i32>(at, load<i32>(at, EARNED) + load<i32>(worth + (code << 2)), EARNED);
  }
}

/** Turns shares and earnings into scores, and counts them by bucket; those below the floor go. */
function addUp(
  s: Scratch,
  start: usize,
  end: usize,
  weight: i32,
  skillTotal: u32,
  floor: i32,
): usize {
  const counts = s.counts;
  memory.fill(counts, 0, BUCKETS << 2);
  const bits = reciprocalBits(skillTotal);
  const perTotal = reciprocal(skillTotal, bits);
  let left = start;
  for (let at = start; at < end; at += CANDIDATE) {
    const skills = <i32>((<u64>load<u32>(at, EARNED) * perTotal) >> bits);
    const points = <u32>(load<i32>(at, SHARE) + weight * skills) / PER_THOUSANDTH;
    store<usize>(left, load<usize>(at));
    store<u32>(left, points, SCORE);
    const counted = <usize>(<i32>points >= floor);
    const bucket = counts + (((<usize>points) >> BUCKET_BITS) << 2);
    store<usize>(bucket, load<usize>(bucket) + counted);
    left += counted * CANDIDATE;
  }
  return left;
}

/**
 * A division of what has fewer than 32 bits by way of a multiplication and a shift by so many bits is exact (Granlund
 * and Montgomery, Division by invariant integers using multiplication, 1994), and quicker.
 */
function reciprocalBits(divisor: u32): u64 {
  return 31 + (32 - clz(divisor));
}

function reciprocal(divisor: u32, bits: u64): u64 {
  return ((<u64>1) << bits) / <u64>max(divisor, 1) + 1;
}

/**
 * Orders those that can be among the best K, the better buckets first: where each lies, in candidates, goes to `order`.
 * @returns how many
 */
export function pick(s: Scratch, found: usize, k: i32): usize {
  const candidates = s.candidates;
  const good = s.slots;
  const least = placeBest(s.counts, k);
  let to = good;
  for (let i: usize = 0; i < found; i++) {
    const score = load<usize>(candidates + i * CANDIDATE, SCORE);
    store<usize>(to, i);
    to += (<usize>(score >> BUCKET_BITS >= least)) << 2;
  }
  for (let at = good; at < to; at += 4) {
    const i = load<usize>(at);
    const bucket = load<usize>(candidates + i * CANDIDATE, SCORE) >> BUCKET_BITS;
    const count = s.counts + (bucket << 2);
    const place = load<usize>(count);
    store<usize>(count, place + 1);
    store<usize>(s.order + (place << 2), i);
  }
  return (to - good) >> 2;
}

/**
 * Turns the counts of the best buckets into the places of their first rows.
 * @returns the least bucket that is needed for `k` rows
 */
function placeBest(counts: usize, k: i32): usize {
  let bucket = BUCKETS;
  let before = 0;
  while (before < k && bucket > 0) {
    bucket -= 1;
    const at = counts + (bucket << 2);
    const count = load<i32>(at);
    store<i32>(at, before);
    before += count;
  }
  return bucket;
}
