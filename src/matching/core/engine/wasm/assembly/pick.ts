import { BUCKETS, BUCKET_BITS, CANDIDATE, SCORE, Scratch } from './scratch';

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
