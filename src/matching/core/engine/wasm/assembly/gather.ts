import { Scratch } from './scratch';

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
