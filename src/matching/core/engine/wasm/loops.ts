/**
 * The loops that the engine spends most of its time in, over words of 32 rows and over candidates, in WebAssembly:
 * four words at a time, and without a check at each access. Numbers say where in the memory something lies;
 * what each takes is told in `assembly`.
 */
export interface Loops {
  gates(gates: number, from: number, count: number, everyoneAsked: number): void;
  relate(
    gates: number,
    known: number,
    words: number,
    count: number,
    earning: number,
    sums: number,
    neutral: number,
    everyoneOdd: number,
  ): number;
  countCommon(
    words: number,
    count: number,
    earning: number,
    skills: number,
    one: number,
    two: number,
    three: number,
  ): void;
  addSkill(earning: number, firstSegment: number, endSegment: number): void;
  clear(start: number, bytes: number): void;
  gatherRelevant(scratch: number, list: number, relevant: number, count: number): number;
  gatherOthers(
    scratch: number,
    list: number,
    relevant: number,
    count: number,
    best: number,
    one: number,
    two: number,
    three: number,
    least0: number,
    least1: number,
    least2: number,
    least3: number,
  ): number;
  score(
    asked: number,
    scratch: number,
    size: number,
    words: number,
    values: number,
    sums: number,
    skillTotal: number,
    floor: number,
    hurdle: number,
  ): number;
  reach(travel: number): number;
  addBits(to: number, bits: number, bytes: number): void;
  keepThoseOfAny(kept: number, bitmaps: number, count: number, bytes: number): void;
  addShort(
    one: number,
    two: number,
    three: number,
    conditions: number,
    short1: number,
    short2: number,
    short3: number,
    expected: number,
    bytes: number,
  ): void;
  decideShort(
    one: number,
    two: number,
    three: number,
    open: number,
    conditions: number,
    bytes: number,
  ): void;
  listCredits(postings: number, best: number, rows: number, ends: number): number;
  packCredits(postings: number, packed: number, earning: number): void;
  markNear(postings: number, skills: number, steps: number, far: number, near: number): void;
  pick(scratch: number, found: number, k: number): number;
}
