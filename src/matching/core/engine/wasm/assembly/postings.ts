/** Who has each term, segment by segment, in the order in which `PostingLoops` notes it. */
@unmanaged
export class Postings {
  /** Where the rows of a segment's term start, at `segment * (terms + 1) + term`. */
  starts: usize;
  /** Rows in their segment, two bytes each. */
  rows: usize;
  terms: usize;
  segments: usize;
  segmentBits: usize;
  /** All rows of all segments. */
  allRows: usize;
  /** Terms that earn credit for one skill, the best credit first, and a byte each for its code. */
  plan: usize;
  codes: usize;
  planned: usize;
  /** A byte for each row of a segment. */
  marks: usize;
}

/**
 * Everyone who earns credit by the plan, once each: segment by segment, in each by credit, best first.
 * @param best the code of the best credit there is
 * @param rows where they go, two bytes each; there must be room for all postings of the plan and one more
 * @param ends where the ends of the rows of each segment's credits go
 * @returns how many
 */
export function listCredits(p: Postings, best: i32, rows: usize, ends: usize): usize {
  let next = rows;
  let end = ends;
  for (let segment: usize = 0; segment < p.segments; segment++) {
    memory.fill(p.marks, 0, rowsOf(p, segment));
    const starts = p.starts + ((segment * (p.terms + 1)) << 2);
    let code = best;
    for (let n: usize = 0; n < p.planned; n++) {
      const own = <i32>load<u8>(p.codes + n);
      for (; code > own; code--, end += 4) store<usize>(end, (next - rows) >> 1);
      const start = starts + (load<usize>(p.plan + (n << 2)) << 2);
      next = addUnseen(p, load<usize>(start), load<usize>(start, 4), next);
    }
    for (; code > 0; code--, end += 4) store<usize>(end, (next - rows) >> 1);
  }
  return (next - rows) >> 1;
}

/** Rows of a segment, in whole words. */
function rowsOf(p: Postings, segment: usize): usize {
  const left = p.allRows - (segment << p.segmentBits);
  return min((<usize>1) << p.segmentBits, (left + 31) & ~31);
}

/** Terms come with the best credit first, so only a row's first one counts: without a branch, as it is anyone's guess. */
function addUnseen(p: Postings, start: usize, end: usize, to: usize): usize {
  const last = p.rows + (end << 1);
  let next = to;
  for (let at = p.rows + (start << 1); at < last; at += 2) {
    const row = load<u16>(at);
    const mark = p.marks + <usize>row;
    store<u16>(next, row);
    next += (1 - <usize>load<u8>(mark)) << 1;
    store<u8>(mark, 1);
  }
  return next;
}

/**
 * The code of everyone's best credit by the plan, two rows a byte, odd ones in the upper half, and a bit for each row
 * that earns any.
 * @param packed there must be room for whole words of rows
 */
export function packCredits(p: Postings, packed: usize, earning: usize): void {
  for (let segment: usize = 0; segment < p.segments; segment++) {
    const first = segment << p.segmentBits;
    const size = rowsOf(p, segment);
    memory.fill(p.marks, 0, size);
    const starts = p.starts + ((segment * (p.terms + 1)) << 2);
    // The best credit comes first, so the last to be written must be it.
    for (let n = p.planned; n > 0; n--) {
      const start = starts + (load<usize>(p.plan + ((n - 1) << 2)) << 2);
      mark(p, load<usize>(start), load<usize>(start, 4), load<u8>(p.codes + n - 1));
    }
    pack(p.marks, size, packed + (first >> 1), earning + (first >> 3));
  }
}

function mark(p: Postings, start: usize, end: usize, code: u8): void {
  const last = p.rows + (end << 1);
  for (let at = p.rows + (start << 1); at < last; at += 2) {
    store<u8>(p.marks + <usize>load<u16>(at), code);
  }
}

function pack(codes: usize, size: usize, packed: usize, earning: usize): void {
  const none = i8x16.splat(0);
  const lower = i16x8.splat(0xff);
  for (let at: usize = 0; at < size; at += 32) {
    const front = v128.load(codes + at);
    const back = v128.load(codes + at + 16);
    // As numbers of two bytes, those are the code of an even row and 256 times that of the odd one after it.
    const first = v128.and(v128.or(front, i16x8.shr_u(front, 4)), lower);
    const second = v128.and(v128.or(back, i16x8.shr_u(back, 4)), lower);
    v128.store(packed + (at >> 1), i8x16.narrow_i16x8_u(first, second));
    const bits = i8x16.bitmask(i8x16.ne(front, none)) | (i8x16.bitmask(i8x16.ne(back, none)) << 16);
    store<i32>(earning + (at >> 3), bits);
  }
}

/**
 * Notes a bit for each row that has held an occupation fewer than `far` steps away.
 * @param skills terms that come before those of occupations
 * @param steps by occupation, a byte each
 */
export function markNear(p: Postings, skills: usize, steps: usize, far: i32, near: usize): void {
  for (let term = skills; term < p.terms; term++) {
    if (<i32>load<u8>(steps + term - skills) >= far) continue;
    for (let segment: usize = 0; segment < p.segments; segment++) {
      const start = p.starts + ((segment * (p.terms + 1) + term) << 2);
      const bits = near + (segment << (p.segmentBits - 3));
      const last = p.rows + (load<usize>(start, 4) << 1);
      for (let at = p.rows + (load<usize>(start) << 1); at < last; at += 2) {
        const row = <usize>load<u16>(at);
        const word = bits + ((row >> 5) << 2);
        store<usize>(word, load<usize>(word) | (1 << (row & 31)));
      }
    }
  }
}
