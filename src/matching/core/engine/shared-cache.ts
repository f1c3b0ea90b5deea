import type { Maker, Numbers } from './numbers.js';
import { WasmMemory, type RawMemory } from './wasm/wasm-memory.js';

/** Memory in which threads find what others have worked out; handed to each of them. */
export interface SharedMemory {
  readonly raw: RawMemory;
  /** For each entry its key, where its array lies in bytes plus 1, and its length. */
  readonly entries: Int32Array;
}

/** What can be left: each has numbers of its own, and up to {@link MOST_PARTS} arrays a number. */
const KINDS = [
  'rows',
  'rare-skill',
  'common-skill',
  'steps',
  'near',
  'languages',
  'below',
  'expects',
  'papers',
  'hours',
  'later',
] as const;
export type Kind = (typeof KINDS)[number];

const MOST_PARTS = 16;
const PLACE = 1;
const LENGTH = 2;
const ENTRY = 3;
const ENTRIES = 2 ** 16;
const ENTRY_BITS = 16;
/** Entries looked at for a key: where all hold others, every thread works it out for itself. */
const MOST_STEPS = 32;
/** Numbers of one kind, parts included. */
const NUMBERS = 2 ** 26;
/** 2 to the 32nd by the golden ratio: spreads keys that follow each other. */
const SPREAD = 0x9e3779b1;

/**
 * What several threads have worked out for one state of the index, in memory that they all read. Whoever is first
 * says where it lies; nobody waits: what is being worked out is not there yet. What has been left may not be changed.
 */
export class SharedCache {
  constructor(
    private readonly entries: Int32Array,
    private readonly memory: WasmMemory,
  ) {}

  static memory(): SharedMemory {
    return {
      raw: WasmMemory.raw(),
      entries: new Int32Array(new SharedArrayBuffer(ENTRIES * ENTRY * 4)),
    };
  }

  /** Forgets what has been left. Nobody may be reading it. */
  static clear({ entries }: SharedMemory): void {
    entries.fill(0);
  }

  /** Leaves an array of this memory as it is; what has been left already stays. */
  leave(kind: Kind, number: number, part: number, numbers: Numbers): void {
    const { entries } = this;
    const key = keyOf(kind, number, part);
    if (key === undefined) return;
    const entry = this.find(key, (at) => Atomics.compareExchange(entries, at, 0, key) === 0);
    if (entry === undefined) return;
    entries[entry + LENGTH] = numbers.length;
    Atomics.store(entries, entry + PLACE, numbers.byteOffset + 1);
  }

  /** What a thread has left; undefined where none has. */
  take<A extends Numbers>(
    kind: Kind,
    number: number,
    part: number,
    maker: Maker<A>,
  ): A | undefined {
    const { entries } = this;
    const key = keyOf(kind, number, part);
    if (key === undefined) return undefined;
    const entry = this.find(key, (at) => Atomics.load(entries, at) === key);
    if (entry === undefined) return undefined;
    const place = Atomics.load(entries, entry + PLACE) >>> 0;
    return place === 0 ? undefined : this.memory.array(maker, place - 1, entries[entry + LENGTH]!);
  }

  /** The first entry from a key's place on that will do, unless a free one or one of the same key comes before. */
  private find(key: number, does: (at: number) => boolean): number | undefined {
    const { entries } = this;
    const first = Math.imul(key, SPREAD) >>> (32 - ENTRY_BITS);
    for (let step = 0; step < MOST_STEPS; step++) {
      const at = ((first + step) % ENTRIES) * ENTRY;
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
