import { Asked } from './asked';
import { addLanguages, lookUpLanguages } from './language-term';
import { reciprocal, reciprocalBits } from './reciprocal';
import { BUCKETS, BUCKET_BITS, CANDIDATE, EARNED, SCORE, Scratch, SHARE, STATED } from './scratch';

const PER_THOUSANDTH: u32 = 10;

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
  let skill: usize = 0;
  for (; skill + 1 < a.commonSkills; skill += 2) {
    const packed = a.commonPacked + (skill << 2);
    const worth = a.commonWorth + (skill << 6);
    addTwo(start, left, load<usize>(packed), load<usize>(packed, 4), worth);
  }
  if (skill < a.commonSkills) {
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

/** Adds what two of them earn. */
function addTwo(start: usize, end: usize, packed: usize, other: usize, worth: usize): void {
  for (let at = start; at < end; at += CANDIDATE) {
    const row = load<usize>(at);
    const byte = row >> 1;
    const shift = (row & 1) << 2;
    const code = ((<usize>load<u8>(packed + byte)) >> shift) & 15;
    const another = ((<usize>load<u8>(other + byte)) >> shift) & 15;
    const both = load<i32>(worth + (code << 2)) + load<i32>(worth + (another << 2), 64);
    store<i32>(at, load<i32>(at, EARNED) + both, EARNED);
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
