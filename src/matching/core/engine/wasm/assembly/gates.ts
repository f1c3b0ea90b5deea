/** Where the bitmaps of a vacancy's gates are, in the order in which `GateWords` notes them. */
@unmanaged
export class Gates {
  words: usize;
  outOfReach: usize;
  dead: usize;
  papersFail: usize;
  hoursFail: usize;
  later: usize;
  languagesFail: usize;
  askPapers: usize;
  askHours: usize;
  blank: usize;
  open: usize;
  papers1: usize;
  papers2: usize;
  papers3: usize;
  hours1: usize;
  hours2: usize;
  hours3: usize;
  languages1: usize;
  short: usize;
  fits: usize;
  fitsIf: usize;
  toClear: usize;
  within: usize;
}

/**
 * Who is in which list, for words of a workplace's reach, four at a time.
 * @param from position of the first word, in `words` and `outOfReach`
 * @param count of words, a multiple of four
 * @param everyoneAsked all bits where everyone is to be asked something
 */
export function gates(g: Gates, from: usize, count: usize, everyoneAsked: i32): void {
  const words = g.words + (from << 2);
  const outOfReach = g.outOfReach + (from << 2);
  const asked = i32x4.splat(everyoneAsked);
  for (let at: usize = 0, end = count << 2; at < end; at += 16) {
    const word = load<usize>(words + at) << 2;
    const failing = v128.or(
      v128.or(
        v128.or(v128.load(outOfReach + at), v128.load(g.dead + word)),
        v128.or(v128.load(g.papersFail + word), v128.load(g.hoursFail + word)),
      ),
      v128.or(v128.load(g.later + word), v128.load(g.languagesFail + word)),
    );
    const unknown = v128.or(
      v128.or(asked, v128.or(v128.load(g.askPapers + word), v128.load(g.askHours + word))),
      v128.or(v128.load(g.blank + word), v128.load(g.open + word)),
    );
    const p1 = v128.load(g.papers1 + word);
    const h1 = v128.load(g.hours1 + word);
    const l1 = v128.load(g.languages1 + word);
    const p1OrL1 = v128.or(p1, l1);
    const conditional = v128.or(p1OrL1, h1);
    // Three conditions or more: three of a kind, two of one and one of another, or one of each.
    const three = v128.or(v128.load(g.papers3 + word), v128.load(g.hours3 + word));
    const twoPapers = v128.and(v128.load(g.papers2 + word), v128.or(h1, l1));
    const twoHours = v128.and(v128.load(g.hours2 + word), p1OrL1);
    const oneEach = v128.and(v128.and(p1, h1), l1);
    const tooMany = v128.or(v128.or(three, twoPapers), v128.or(twoHours, oneEach));
    const below = v128.load(g.short + word);
    const rows = v128.not(v128.or(failing, tooMany));
    const settled = v128.andnot(rows, unknown);
    const reached = v128.andnot(settled, below);
    v128.store(g.fits + at, v128.andnot(reached, conditional));
    v128.store(g.fitsIf + at, v128.and(reached, conditional));
    v128.store(g.toClear + at, v128.andnot(v128.and(rows, unknown), below));
    v128.store(g.within + at, v128.and(settled, below));
  }
}
