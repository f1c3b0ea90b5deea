import { Gates } from './gates';

/** Bitmaps of rows that are looked at whatever others earn, in the order in which `Relevance` notes them. */
@unmanaged
export class Known {
  near: usize;
  silent: usize;
  unemployed: usize;
  odd: usize;
  relevant: usize;
}

/**
 * Notes whoever earns something by a rarer skill, is near in occupation, or leaves skills or occupations out; and
 * for those in a list who leave skills out the neutral value, whatever they have held.
 * @param words by position in the stretch
 * @param earning a bit for each row that earns something, and what it earns, by position
 * @returns whether someone in a list is not held whole by their record
 */
export function relate(
  g: Gates,
  k: Known,
  words: usize,
  count: usize,
  earning: usize,
  sums: usize,
  neutral: i32,
  everyoneOdd: i32,
): bool {
  const allOdd = i32x4.splat(everyoneOdd);
  let apart = i32x4.splat(0);
  for (let at: usize = 0, end = count << 2; at < end; at += 16) {
    const word = load<usize>(words + at) << 2;
    const silent = v128.load(k.silent + word);
    const relevant = v128.or(
      v128.or(v128.load(k.near + word), v128.load(earning + at)),
      v128.or(silent, v128.load(k.unemployed + word)),
    );
    v128.store(k.relevant + at, relevant);
    const some = v128.or(
      v128.or(v128.load(g.fits + at), v128.load(g.fitsIf + at)),
      v128.or(v128.load(g.toClear + at), v128.load(g.within + at)),
    );
    apart = v128.or(apart, v128.and(some, v128.or(allOdd, v128.load(k.odd + word))));
    const quiet = v128.and(silent, some);
    if (!v128.any_true(quiet)) continue;
    setEach(i32x4.extract_lane(quiet, 0), sums + (at << 5), neutral);
    setEach(i32x4.extract_lane(quiet, 1), sums + (at << 5) + 128, neutral);
    setEach(i32x4.extract_lane(quiet, 2), sums + (at << 5) + 256, neutral);
    setEach(i32x4.extract_lane(quiet, 3), sums + (at << 5) + 384, neutral);
  }
  return v128.any_true(apart);
}

function setEach(bits: i32, sums: usize, value: i32): void {
  for (let left = bits; left !== 0; left &= left - 1) {
    store<i32>(sums + ((<usize>ctz(left)) << 2), value);
  }
}

/**
 * Counts who earns credit for at least one, two, three of the common skills asked.
 * @param earning where the bitmap of each skill is
 */
export function countCommon(
  words: usize,
  count: usize,
  earning: usize,
  skills: usize,
  one: usize,
  two: usize,
  three: usize,
): void {
  const last = earning + (skills << 2);
  for (let at: usize = 0, end = count << 2; at < end; at += 16) {
    const word = load<usize>(words + at) << 2;
    let any = i32x4.splat(0);
    let twice = any;
    let thrice = any;
    for (let skill = earning; skill < last; skill += 4) {
      const bits = v128.load(load<usize>(skill) + word);
      thrice = v128.or(thrice, v128.and(twice, bits));
      twice = v128.or(twice, v128.and(any, bits));
      any = v128.or(any, bits);
    }
    v128.store(one + at, any);
    v128.store(two + at, twice);
    v128.store(three + at, thrice);
  }
}
