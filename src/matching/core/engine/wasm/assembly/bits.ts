/** Adds the bits of one bitmap to another. */
export function addBits(to: usize, bits: usize, bytes: usize): void {
  for (let at: usize = 0; at < bytes; at += 16) {
    v128.store(to + at, v128.or(v128.load(to + at), v128.load(bits + at)));
  }
}

/**
 * Keeps the bits that are in at least one of some bitmaps.
 * @param bitmaps where each of them is
 */
export function keepThoseOfAny(kept: usize, bitmaps: usize, count: usize, bytes: usize): void {
  for (let at: usize = 0; at < bytes; at += 16) {
    let any = i32x4.splat(0);
    for (let i: usize = 0; i < count; i++) {
      any = v128.or(any, v128.load(load<usize>(bitmaps + (i << 2)) + at));
    }
    v128.store(kept + at, v128.and(v128.load(kept + at), any));
  }
}

/**
 * Adds the steps that rows are short of a level to those they were short of before: one, two, three or more.
 * @param short1 rows at least one step short of the level, so two, three
 * @param expected rows that expect to reach it: that is a condition
 */
export function addShort(
  one: usize,
  two: usize,
  three: usize,
  conditions: usize,
  short1: usize,
  short2: usize,
  short3: usize,
  expected: usize,
  bytes: usize,
): void {
  for (let at: usize = 0; at < bytes; at += 16) {
    const comes = v128.load(expected + at);
    const short = v128.load(short1 + at);
    const by1 = v128.andnot(short, comes);
    const by2 = v128.andnot(v128.load(short2 + at), comes);
    const by3 = v128.andnot(v128.load(short3 + at), comes);
    const before1 = v128.load(one + at);
    const before2 = v128.load(two + at);
    const more = v128.or(by3, v128.or(v128.and(before2, by1), v128.and(before1, by2)));
    const both = v128.or(by2, v128.and(before1, by1));
    v128.store(conditions + at, v128.or(v128.load(conditions + at), v128.and(short, comes)));
    v128.store(three + at, v128.or(v128.load(three + at), more));
    v128.store(two + at, v128.or(before2, both));
    v128.store(one + at, v128.or(before1, by1));
  }
}

/**
 * Turns steps short into what the gate makes of rows. Who is short is not asked, and what is asked about is no
 * condition. Who fails goes to `two`, who is short within reach to `one`.
 */
export function decideShort(
  one: usize,
  two: usize,
  three: usize,
  open: usize,
  conditions: usize,
  bytes: usize,
): void {
  for (let at: usize = 0; at < bytes; at += 16) {
    const short = v128.load(one + at);
    const far = v128.load(three + at);
    const asked = v128.load(open + at);
    const stillAsked = v128.andnot(asked, short);
    v128.store(two + at, v128.or(far, v128.and(short, asked)));
    v128.store(one + at, v128.andnot(v128.andnot(short, far), asked));
    v128.store(open + at, stillAsked);
    const rest = v128.andnot(v128.andnot(v128.load(conditions + at), short), stillAsked);
    v128.store(conditions + at, rest);
  }
}
