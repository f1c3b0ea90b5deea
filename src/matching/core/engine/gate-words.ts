import { FITS, FITS_IF, TO_CLEAR, WITHIN_REACH } from './codes.js';
import { NO_DAY } from './days.js';
import type { GateBitmaps } from './gate-bitmaps.js';
import type { IndexState } from './index-state.js';
import { NO_LANGUAGES_ASKED } from './language-bits.js';
import type { Reach } from './reach.js';
import type { Bits } from './row-bits.js';
import type { Stretch } from './stretches.js';
import { KNOWN_WORKPLACE, UNKNOWN_WORKPLACE } from './vacancy-columns.js';
import type { VacancyFacts } from './vacancy-facts.js';

/**
 * The gates of many words of 32 rows: what their codes add up to, as bits. After `read`, word `words[i]` has its
 * rows of each list in `lists[list][i]`, for every i below `count`: the words of the stretch in order.
 */
export class GateWords {
  words = new Int32Array(0);
  /** Rows of each list, by its number. */
  lists: readonly Int32Array[] = [];
  count = 0;

  /** Bitmaps of rows that fail a gate, that are to be asked something, and that meet conditions. */
  private failing: readonly Uint32Array[] = [];
  private asking: readonly Uint32Array[] = [];
  private conditional: readonly Uint32Array[] = [];
  private short: Uint32Array = new Uint32Array(0);
  /** All bits where the workplace is a place nobody knows. */
  private everyoneAsked = 0;

  /** Takes the bitmaps of a vacancy's gates. */
  fill(state: IndexState, bitmaps: GateBitmaps, query: VacancyFacts): void {
    const { vacancies, profiles } = state;
    const { vacancy, startsOn, placeKind, needs } = query;
    const none = bitmaps.none(state);
    const orNone = (bits: Bits) => bits ?? none;
    const papers = bitmaps.papers(state, vacancies.papers[vacancy]!);
    const hours = bitmaps.hoursAsked(state, vacancies.hours[vacancy]!);
    const hasDay = startsOn !== NO_DAY;
    const later = hasDay ? bitmaps.later(state, startsOn) : undefined;
    const asks = needs !== undefined && needs.levels.length + needs.assumed.length > 0;
    const languages = asks
      ? bitmaps.languages(state, vacancies.languages[vacancy]!)
      : NO_LANGUAGES_ASKED;
    const blank = bitmaps.blank(state, placeKind === KNOWN_WORKPLACE, hasDay, asks);
    this.failing = [
      profiles.dead,
      ...[papers.fails, hours.fails, later, languages.fails].map(orNone),
    ];
    this.asking = [papers.unknown, hours.unknown, blank, languages.open].map(orNone);
    this.conditional = [...papers.conditions, ...hours.conditions, languages.conditions].map(
      orNone,
    );
    this.short = orNone(languages.reach);
    this.everyoneAsked = placeKind === UNKNOWN_WORKPLACE ? -1 : 0;
  }

  /**
   * Reads the words of a stretch of a workplace's reach. Who is in which list is decided by the same rule as in
   * `listOf` of the core: three conditions are too many, and who is short of a language is asked nothing.
   */
  read(reach: Reach, { from, to }: Stretch): void {
    const count = to - from;
    this.makeRoom(count);
    this.count = count;
    const { words, short, everyoneAsked } = this;
    const [dead, papers, hours, later, languages] = this.failing as Five;
    const [askPapers, askHours, blank, open] = this.asking as Four;
    const [papers1, papers2, papers3, hours1, hours2, hours3, language1] = this
      .conditional as Seven;
    const fits = this.lists[FITS]!;
    const fitsIf = this.lists[FITS_IF]!;
    const toClear = this.lists[TO_CLEAR]!;
    const within = this.lists[WITHIN_REACH]!;
    for (let i = 0; i < count; i++) {
      const word = reach.words[from + i]!;
      words[i] = word;
      const failing =
        reach.fails[from + i]! |
        dead[word]! |
        papers[word]! |
        hours[word]! |
        later[word]! |
        languages[word]!;
      const unknown =
        everyoneAsked | askPapers[word]! | askHours[word]! | blank[word]! | open[word]!;
      const p1 = papers1[word]!;
      const p2 = papers2[word]!;
      const h1 = hours1[word]!;
      const h2 = hours2[word]!;
      const l1 = language1[word]!;
      const conditional = p1 | h1 | l1;
      const tooMany =
        papers3[word]! | hours3[word]! | (p2 & (h1 | l1)) | (h2 & (p1 | l1)) | (p1 & h1 & l1);
      const below = short[word]!;
      const rows = ~(failing | tooMany);
      const settled = rows & ~unknown;
      fits[i] = settled & ~below & ~conditional;
      fitsIf[i] = settled & ~below & conditional;
      toClear[i] = rows & unknown & ~below;
      within[i] = settled & below;
    }
  }

  private makeRoom(size: number): void {
    if (this.words.length >= size) return;
    const column = () => new Int32Array(size);
    this.words = column();
    this.lists = [column(), column(), column(), column()];
  }
}

type Four = readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
type Five = readonly [...Four, Uint32Array];
type Seven = readonly [...Five, Uint32Array, Uint32Array];
