/** A list of who earns credit for a skill, and what it is worth, in the order in which `SkillSums` notes it. */
@unmanaged
export class Earning {
  /** Rows in their segment, two bytes each, and where those of each segment's credits end. */
  rows: usize;
  ends: usize;
  /** By code of a credit, and the best code. */
  worth: usize;
  best: usize;
  /** By word: its place, two bytes each. */
  places: usize;
  /** Words of a segment. */
  segmentWords: usize;
  /** By place: what each row earns, and a bit for each that earns something. */
  sums: usize;
  earning: usize;
}

/** Adds what one skill is worth to the sums of the rows of some segments. */
export function addSkill(e: Earning, firstSegment: usize, endSegment: usize): void {
  let run = e.ends + ((firstSegment * e.best) << 2);
  let at = e.rows;
  if (firstSegment > 0) at += load<usize>(run - 4) << 1;
  for (let segment = firstSegment; segment < endSegment; segment++) {
    const places = e.places + ((segment * e.segmentWords) << 1);
    for (let code = e.best; code > 0; code--, run += 4) {
      const end = e.rows + (load<usize>(run) << 1);
      addRun(at, end, places, load<i32>(e.worth + (code << 2)), e.sums, e.earning);
      at = end;
    }
  }
}

function addRun(
  start: usize,
  end: usize,
  places: usize,
  worth: i32,
  sums: usize,
  earning: usize,
): void {
  for (let at = start; at < end; at += 2) {
    const row = <usize>load<u16>(at);
    const place = <usize>load<u16>(places + ((row >> 5) << 1));
    const sum = sums + (((place << 5) | (row & 31)) << 2);
    store<i32>(sum, load<i32>(sum) + worth);
    const bits = earning + (place << 2);
    const within = <usize>(row & 31);
    store<usize>(bits, load<usize>(bits) | ((<usize>1) << within));
  }
}

export function clear(start: usize, bytes: usize): void {
  memory.fill(start, 0, bytes);
}
