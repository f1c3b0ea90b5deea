/** Where the rows of one list come and go, in the order in which `Candidates` notes it. */
@unmanaged
export class Scratch {
  slots: usize;
  candidates: usize;
  order: usize;
  counts: usize;
}

/** Bytes of a candidate, and where its numbers lie: its row first, later its score in place of its share. */
export const CANDIDATE: usize = 16;
export const SHARE: usize = 4;
export const SCORE: usize = 4;
export const EARNED: usize = 8;
export const STATED: usize = 12;
/** Scores, at most 100,000 thousandths since no value of a configuration is above 1,000, are counted in steps of so many bits. */
export const BUCKET_BITS: usize = 8;
export const BUCKETS: usize = (100_000 >> 8) + 1;
