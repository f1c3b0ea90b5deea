export type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array;

export interface Maker<A extends Numbers> {
  new (buffer: SharedArrayBuffer, at?: number, length?: number): A;
  readonly BYTES_PER_ELEMENT: number;
}

/** Memory in which threads leave for each other what they have worked out; handed to each of them. */
export interface SharedMemory {
  readonly bytes: SharedArrayBuffer;
  /** How many units of the bytes are taken; then for each entry its key, its place in units plus 1, its length. */
  readonly entries: Int32Array;
}

/** What can be left: each has numbers of its own, and up to {@link MOST_PARTS} arrays a number. */
const KINDS = [
  'rare-skill',
  'common-skill',
  'steps',
  'near',
  'languages',
  'papers',
  'hours',
  'later',
] as const;
export type Kind = (typeof KINDS)[number];

const MOST_PARTS = 8;
const PLACE = 1;
const LENGTH = 2;
const ENTRY = 3;
const ENTRIES = 2 ** 16;
const ENTRY_BITS = 16;
/** Entries looked at for a key: where all hold others, every thread works it out for itself. */
const MOST_STEPS = 32;
/** Places are counted in so many bytes, which no array of numbers needs to be aligned by more. */
const UNIT = 8;
/** Numbers of one kind, parts included. */
const NUMBERS = 2 ** 26;
/** 2 to the 32nd by the golden ratio: spreads keys that follow each other. */
const SPREAD = 0x9e3779b1;

/**
 * What several threads have worked out for one state of the index. Whoever is first leaves it for the others;
 * nobody waits: what is being written is not there yet, and what finds no room is not left.
 */
export class SharedCache {
  constructor(private readonly memory: SharedMemory) {}

  /** @param bytes that there is room for; what is not used costs nothing but addresses */
  static memoryOf(bytes: number): SharedMemory {
    return {
      bytes: new SharedArrayBuffer(Math.ceil(bytes / UNIT) * UNIT),
      entries: new Int32Array(new SharedArrayBuffer((1 + ENTRIES * ENTRY) * 4)),
    };
  }

  /**
   * Forgets what has been left, where there is room for so many bytes and not for more than twice as many.
   * @returns whether there is
   */
  static clear({ bytes, entries }: SharedMemory, least: number): boolean {
    const { byteLength } = bytes;
    if (byteLength < least || byteLength > least * 2) return false;
    entries.fill(0);
    return true;
  }

  /** Leaves a copy of an array; what has been left already stays, and what finds no room is not left. */
  leave(kind: Kind, number: number, part: number, numbers: Numbers): void {
    const { entries, bytes } = this.memory;
    const key = keyOf(kind, number, part);
    if (key === undefined) return;
    const entry = this.find(key, (at) => Atomics.compareExchange(entries, at, 0, key) === 0);
    if (entry === undefined) return;
    const unit = this.reserve(Math.ceil(numbers.byteLength / UNIT));
    if (unit === undefined) return;
    const maker = numbers.constructor as unknown as Maker<Numbers>;
    new maker(bytes, unit * UNIT, numbers.length).set(numbers);
    entries[entry + LENGTH] = numbers.length;
    Atomics.store(entries, entry + PLACE, unit + 1);
  }

  /** The place of so many units; undefined where there is no room. */
  private reserve(units: number): number | undefined {
    const { bytes, entries } = this.memory;
    const all = bytes.byteLength / UNIT;
    // Looked at first, so that many who find no room do not count beyond what a number holds.
    if (Atomics.load(entries, 0) + units > all) return undefined;
    const at = Atomics.add(entries, 0, units);
    return at + units > all ? undefined : at;
  }

  /** What a thread has left; undefined where none has. */
  take<A extends Numbers>(
    kind: Kind,
    number: number,
    part: number,
    maker: Maker<A>,
  ): A | undefined {
    const { entries, bytes } = this.memory;
    const key = keyOf(kind, number, part);
    if (key === undefined) return undefined;
    const entry = this.find(key, (at) => Atomics.load(entries, at) === key);
    const place = entry === undefined ? 0 : Atomics.load(entries, entry + PLACE);
    return place === 0 ? undefined : new maker(bytes, (place - 1) * UNIT, entries[entry! + LENGTH]);
  }

  /** The first entry from a key's place on that will do, unless a free one or one of the same key comes before. */
  private find(key: number, does: (at: number) => boolean): number | undefined {
    const { entries } = this.memory;
    const first = Math.imul(key, SPREAD) >>> (32 - ENTRY_BITS);
    for (let step = 0; step < MOST_STEPS; step++) {
      const at = 1 + ((first + step) % ENTRIES) * ENTRY;
      if (does(at)) return at;
      const other = Atomics.load(entries, at);
      if (other === 0 || other === key) return undefined;
    }
    return undefined;
  }
}

/** Never 0, which is no key; undefined for a number that is more than can be shared. */
function keyOf(kind: Kind, number: number, part: number): number | undefined {
  const within = number * MOST_PARTS + part;
  if (number < 0 || within >= NUMBERS) return undefined;
  return (KINDS.indexOf(kind) + 1) * NUMBERS + within;
}
