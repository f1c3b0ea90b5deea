import { bitOf, FITS, FITS_IF, TO_CLEAR, WITHIN_REACH } from './codes.js';
import { NO_DAY } from './days.js';
import type { GateBitmaps } from './gate-bitmaps.js';
import type { IndexState } from './index-state.js';
import { LanguageWords } from './language-words.js';
import type { Reach } from './reach.js';
import type { Stretch } from './stretches.js';
import { KNOWN_WORKPLACE, UNKNOWN_WORKPLACE } from './vacancy-columns.js';
import type { VacancyFacts } from './vacancy-facts.js';

/**
 * The gates of many words of 32 rows, gate by gate: what their codes add up to, as bits. After `read`,
 * word `words[i]` has its rows of each list in `lists[list][i]`, for every i below `count`: the words of the
 * stretch in order.
 */
export class GateWords {
  words = new Int32Array(0);
  /** Rows of each list, by its number. */
  lists: readonly Int32Array[] = [];
  count = 0;

  private failing: readonly Uint32Array[] = [];
  private asking: readonly Uint32Array[] = [];
  private conditional: readonly Uint32Array[] = [];
  private readonly languages = new LanguageWords();
  /** All bits where the workplace is a place nobody knows. */
  private everyoneAsked = 0;
  private passing = new Int32Array(0);
  private unknown = new Int32Array(0);
  /** At least one, two, three conditions. */
  private one = new Int32Array(0);
  private two = new Int32Array(0);
  private three = new Int32Array(0);

  /** Takes the bitmaps of a vacancy's gates. Where nobody is to be asked anything, a question is as good as a no. */
  fill(state: IndexState, bitmaps: GateBitmaps, query: VacancyFacts, wanted: number): void {
    const { vacancies, profiles } = state;
    const { vacancy, startsOn, placeKind, needs } = query;
    const none = bitmaps.none(state);
    const papers = bitmaps.papers(state, vacancies.papers[vacancy]!);
    const hours = bitmaps.hoursAsked(state, vacancies.hours[vacancy]!);
    const hasDay = startsOn !== NO_DAY;
    const later = hasDay ? bitmaps.later(state, startsOn) : undefined;
    this.languages.fill(state, bitmaps, needs, (wanted & bitOf(WITHIN_REACH)) !== 0);
    const blank = bitmaps.blank(state, placeKind === KNOWN_WORKPLACE, hasDay, this.languages.asks);
    const asking = [papers.unknown, hours.unknown, blank];
    const asks = (wanted & bitOf(TO_CLEAR)) !== 0;
    this.asking = asking.map((bits) => (asks ? bits : undefined) ?? none);
    const failing = [papers.fails, hours.fails, later, ...(asks ? [] : asking)];
    this.failing = [
      profiles.dead,
      ...[...failing, ...this.languages.failing].map((bits) => bits ?? none),
    ];
    this.conditional = [...papers.conditions, ...hours.conditions].filter(
      (bits) => bits !== undefined,
    );
    this.everyoneAsked = placeKind === UNKNOWN_WORKPLACE ? -1 : 0;
  }

  /** Reads the words of a stretch of a workplace's reach. */
  read(reach: Reach, { from, to }: Stretch): void {
    this.makeRoom(to - from);
    this.pass(reach, from, to);
    const { count } = this;
    for (const bits of [this.one, this.two, this.three]) bits.fill(0, 0, count);
    for (const conditional of this.conditional) {
      for (let i = 0; i < count; i++) this.addCondition(i, conditional[this.words[i]!]!);
    }
    if (this.languages.asks) this.readLanguages();
    this.decide();
  }

  private makeRoom(size: number): void {
    if (this.words.length >= size) return;
    const column = () => new Int32Array(size);
    [this.words, this.passing, this.unknown] = [column(), column(), column()];
    [this.one, this.two, this.three] = [column(), column(), column()];
    this.lists = [column(), column(), column(), column()];
  }

  /** Notes who fails no gate, and who is to be asked something. */
  private pass(reach: Reach, from: number, to: number): void {
    const { words, passing, unknown, everyoneAsked } = this;
    const [dead, papers, hours, later, ...more] = this.failing as Four;
    const [askPapers, askHours, blank] = this.asking as Three;
    const count = to - from;
    this.count = count;
    for (let i = 0; i < count; i++) {
      const word = reach.words[from + i]!;
      words[i] = word;
      passing[i] = ~(
        reach.fails[from + i]! |
        dead[word]! |
        papers[word]! |
        hours[word]! |
        later[word]!
      );
      unknown[i] = everyoneAsked | askPapers[word]! | askHours[word]! | blank[word]!;
    }
    for (const bits of more)
      for (let i = 0; i < count; i++) passing[i] = passing[i]! & ~bits[words[i]!]!;
  }

  private addCondition(i: number, bits: number): void {
    this.three[i] = this.three[i]! | (this.two[i]! & bits);
    this.two[i] = this.two[i]! | (this.one[i]! & bits);
    this.one[i] = this.one[i]! | bits;
  }

  private readLanguages(): void {
    const { languages, passing, unknown, count } = this;
    languages.read(this.words, count);
    const { fails, open, conditions } = languages;
    for (let i = 0; i < count; i++) {
      passing[i] = passing[i]! & ~fails[i]!;
      unknown[i] = unknown[i]! | open[i]!;
      if (conditions[i] !== 0) this.addCondition(i, conditions[i]!);
    }
  }

  /** The same rule as `listOf` of the core has for gates; who lists no language falls short of none. */
  private decide(): void {
    const { passing, unknown, one, three, count } = this;
    const { asks, reach } = this.languages;
    const fits = this.lists[FITS]!;
    const fitsIf = this.lists[FITS_IF]!;
    const toClear = this.lists[TO_CLEAR]!;
    const within = this.lists[WITHIN_REACH]!;
    for (let i = 0; i < count; i++) {
      const short = asks ? reach[i]! : 0;
      const rows = passing[i]! & ~three[i]!;
      const settled = rows & ~unknown[i]!;
      fits[i] = settled & ~short & ~one[i]!;
      fitsIf[i] = settled & ~short & one[i]!;
      toClear[i] = rows & unknown[i]! & ~short;
      within[i] = settled & short;
    }
  }
}

type Three = readonly [Uint32Array, Uint32Array, Uint32Array];
type Four = readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array, ...Uint32Array[]];
