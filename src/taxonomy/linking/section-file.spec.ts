import fc from 'fast-check';
import { packSections, SectionReader, type Section } from './section-file.js';
import { TextTable } from './text-table.js';
import { topIndexes } from './top-indexes.js';

describe('a file of sections', () => {
  it('gives back what was packed, wherever the bytes lie', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }),
        fc.float32Array({ noNaN: true }),
        fc.nat(7),
        (texts, numbers, shift) => {
          const sections = new Map<string, Section>([['numbers', numbers]]);
          TextTable.of(texts).write(sections, 'texts');
          const packed = packSections({ dim: 3 }, sections);
          const elsewhere = new Uint8Array(packed.length + shift);
          elsewhere.set(packed, shift);
          const file = new SectionReader(elsewhere.subarray(shift));
          expect(file.meta).toEqual({ dim: 3 });
          expect(file.float32('numbers')).toEqual(numbers);
          expect(TextTable.read(file, 'texts').all()).toEqual(texts);
        },
      ),
    );
  });

  it('refuses bytes that are something else or cut off', () => {
    const packed = packSections({}, new Map([['bytes', new Uint8Array(100)]]));
    expect(() => new SectionReader(new Uint8Array(20))).toThrow(/not a section file/);
    expect(() => new SectionReader(packed.slice(0, -50))).toThrow(/cut off/);
    expect(() => new SectionReader(packed).uint8('other')).toThrow(/lacks other/);
  });
});

describe('the highest scores', () => {
  it('are those that sorting finds, ties by index', () => {
    const scores = fc.array(fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 12 }), (list, count) => {
        const sorted = [...list.keys()]
          .filter((i) => list[i]! > 0)
          .sort((a, b) => list[b]! - list[a]! || a - b);
        expect(topIndexes(Float32Array.from(list), count)).toEqual(sorted.slice(0, count));
      }),
    );
  });
});
