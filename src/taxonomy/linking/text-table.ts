import type { Section, SectionReader } from './section-file.js';

/** Many short texts as one block of bytes with offsets: a hundred thousand strings cost no objects. */
export class TextTable {
  private readonly decoder = new TextDecoder();

  constructor(
    private readonly bytes: Uint8Array,
    private readonly offsets: Uint32Array,
  ) {}

  static of(texts: readonly string[]): TextTable {
    const encoder = new TextEncoder();
    const parts = texts.map((text) => encoder.encode(text));
    const offsets = new Uint32Array(texts.length + 1);
    parts.forEach((part, i) => (offsets[i + 1] = offsets[i]! + part.length));
    const bytes = new Uint8Array(offsets[texts.length]!);
    parts.forEach((part, i) => bytes.set(part, offsets[i]));
    return new TextTable(bytes, offsets);
  }

  static read(file: SectionReader, name: string): TextTable {
    return new TextTable(file.uint8(`${name}.bytes`), file.uint32(`${name}.offsets`));
  }

  write(sections: Map<string, Section>, name: string): void {
    sections.set(`${name}.bytes`, this.bytes);
    sections.set(`${name}.offsets`, this.offsets);
  }

  get length(): number {
    return this.offsets.length - 1;
  }

  /** Bytes of each text. */
  sizes(): Uint32Array {
    return Uint32Array.from(
      { length: this.length },
      (_, i) => this.offsets[i + 1]! - this.offsets[i]!,
    );
  }

  at(index: number): string {
    return this.decoder.decode(this.bytes.subarray(this.offsets[index], this.offsets[index + 1]));
  }

  all(): string[] {
    return Array.from({ length: this.length }, (_, index) => this.at(index));
  }
}
