import fc from 'fast-check';
import { askedVector, quantise, toUnit } from './encoder.js';
import { VectorScan } from './vector-scan.js';

const units = (dim: number) =>
  fc
    .array(
      fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: dim, maxLength: dim }),
      {
        minLength: 1,
        maxLength: 40,
      },
    )
    .map((rows) => rows.map((row) => toUnit(Float32Array.from(row))));

describe('comparing a text with many vectors at once', () => {
  it.each([8, 96])('gives what comparing one by one gives, for %i numbers a vector', (dim) => {
    fc.assert(
      fc.property(units(dim), (rows) => {
        const scan = new VectorScan(quantise(rows, dim), dim);
        const asked = askedVector(rows[0]!);
        const [fast, slow] = [scan.all(asked), scan.slowly(asked)];
        expect(fast).toHaveLength(rows.length);
        fast.forEach((value, i) => expect(value).toBeCloseTo(slow[i]!, 5));
      }),
      { numRuns: 50 },
    );
  });

  it('gives each call an answer of its own', () => {
    const rows = [toUnit(Float32Array.of(1, 0, 0, 0, 0, 0, 0, 0))];
    const scan = new VectorScan(quantise(rows, 8), 8);
    const first = scan.all(askedVector(rows[0]!));
    scan.all(new Int32Array(8));
    expect(first[0]).toBeCloseTo(1, 2);
  });

  it('knows nothing of no vectors', () => {
    expect(new VectorScan(new Int8Array(0), 8).all(new Int32Array(8))).toHaveLength(0);
  });
});
