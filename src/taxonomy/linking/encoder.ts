import { packSections, type SectionReader, type Section } from './section-file.js';
import { TextTable } from './text-table.js';

const SHORTEST = 3;
const LONGEST = 5;
const INT8 = 127;
/** Words whose sums are kept at hand, some ten megabytes at most. */
const KEPT_WORDS = 20_000;

export const wordsOf = (normalised: string): string[] =>
  normalised.split(/[^\p{L}\p{N}+#]+/u).filter(Boolean);

/**
 * Whole words and their character n-grams, with the word's ends marked (`<bäcker>`, `<bä`, `bäck`, …).
 * What the encoder adds up; the training script uses this very function.
 */
export function encoderFeatures(normalised: string): string[] {
  return wordsOf(normalised).flatMap(featuresOfWord);
}

function featuresOfWord(word: string): string[] {
  const marked = `<${word}>`;
  const features = [marked];
  for (let n = SHORTEST; n <= LONGEST; n++) {
    for (let i = 0; i + n <= marked.length; i++) {
      if (n !== marked.length) features.push(marked.slice(i, i + n));
    }
  }
  return features;
}

/**
 * A text as a direction: the sum of learned vectors of its features, at length 1. Learned from ESCO's own names
 * (names of one concept, in whichever language, point the same way), see config/linking/train-encoder.mjs.
 */
export class Encoder {
  readonly dim: number;
  private readonly rows: ReadonlyMap<string, number>;
  private readonly weights: Int8Array;
  private readonly scales: Float32Array;
  private readonly sums = new Map<string, Float32Array>();

  constructor(file: SectionReader) {
    this.dim = (file.meta as { dim: number }).dim;
    this.weights = file.int8('weights');
    this.scales = file.float32('scales');
    this.rows = new Map(
      TextTable.read(file, 'features')
        .all()
        .map((feature, row) => [feature, row]),
    );
  }

  /** Adds up the features of an already normalised text; all zeros when none is known. */
  encode(normalised: string): Float32Array {
    const sum = new Float32Array(this.dim);
    for (const word of wordsOf(normalised)) {
      const part = this.word(word);
      for (let k = 0; k < sum.length; k++) sum[k]! += part[k]!;
    }
    return toUnit(sum);
  }

  /** The same as it is compared with `cosine`. */
  ask(normalised: string): AskedVector {
    return askedVector(this.encode(normalised));
  }

  /** The sum of one word's features; the words of the trade come again and again. */
  private word(word: string): Float32Array {
    const known = this.sums.get(word);
    if (known) return known;
    const { dim, weights, scales } = this;
    const sum = new Float32Array(dim);
    for (const feature of featuresOfWord(word)) {
      const row = this.rows.get(feature);
      if (row === undefined) continue;
      const scale = scales[row]!;
      for (let k = 0, at = row * dim; k < dim; k++, at++) sum[k]! += weights[at]! * scale;
    }
    if (this.sums.size >= KEPT_WORDS) this.sums.clear();
    this.sums.set(word, sum);
    return sum;
  }
}

export function toUnit(vector: Float32Array): Float32Array {
  let squares = 0;
  for (const value of vector) squares += value * value;
  if (squares > 0) {
    const factor = 1 / Math.sqrt(squares);
    for (let k = 0; k < vector.length; k++) vector[k]! *= factor;
  }
  return vector;
}

/** Packs trained float rows into the file that `Encoder` reads: one byte a number, one scale a row. */
export function packEncoder(
  meta: { dim: number } & Record<string, unknown>,
  features: readonly string[],
  rows: Float32Array,
): Uint8Array {
  const { dim } = meta;
  const weights = new Int8Array(rows.length);
  const scales = new Float32Array(features.length);
  for (let row = 0; row < features.length; row++) {
    const values = rows.subarray(row * dim, (row + 1) * dim);
    const highest = values.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
    scales[row] = highest / INT8;
    if (highest === 0) continue;
    for (let k = 0; k < dim; k++)
      weights[row * dim + k] = Math.round((values[k]! / highest) * INT8);
  }
  const sections = new Map<string, Section>([
    ['weights', weights],
    ['scales', scales],
  ]);
  TextTable.of(features).write(sections, 'features');
  return packSections(meta, sections);
}

/** Unit vectors rounded to bytes, `dim` a row: a quarter of the memory, the same order of answers. */
export function quantise(vectors: readonly (Float32Array | undefined)[], dim: number): Int8Array {
  const bytes = new Int8Array(vectors.length * dim);
  vectors.forEach((vector, row) => {
    if (!vector) return;
    for (let k = 0; k < dim; k++) bytes[row * dim + k] = Math.round(vector[k]! * INT8);
  });
  return bytes;
}

const ASKED = 4096;
/** What a product of whole numbers is divided by to give a cosine. */
export const ASKED_SCALE = INT8 * ASKED;

/** A unit vector in whole numbers: what a vector unit multiplies. */
export type AskedVector = Int32Array;

export const askedVector = (unit: Float32Array): AskedVector =>
  Int32Array.from(unit, (value) => Math.round(value * ASKED));

/**
 * Cosine of a text with row `row` of `quantise`'s answer. Four sums side by side: one would wait for itself
 * at each step. The encoder's dimension is a multiple of four.
 */
export function cosine(asked: AskedVector, bytes: Int8Array, row: number): number {
  const dim = asked.length;
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let k = 0, at = row * dim; k < dim; k += 4, at += 4) {
    a += asked[k]! * bytes[at]!;
    b += asked[k + 1]! * bytes[at + 1]!;
    c += asked[k + 2]! * bytes[at + 2]!;
    d += asked[k + 3]! * bytes[at + 3]!;
  }
  return (a + b + c + d) / ASKED_SCALE;
}
