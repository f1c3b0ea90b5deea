/**
 * A file of named byte sections behind a JSON header: read by looking at the bytes, without parsing or copying them.
 * Layout: magic (8 bytes), header length (uint32, little endian), header, then each section at a multiple of 8.
 */
const MAGIC = 'PSGLSEC1';
const ALIGNMENT = 8;
const PREFIX = MAGIC.length + 4;

export type Section = Uint8Array | Int8Array | Uint16Array | Uint32Array | Float32Array;

interface Header {
  meta: unknown;
  sections: { name: string; offset: number; bytes: number }[];
}

const aligned = (size: number) => Math.ceil(size / ALIGNMENT) * ALIGNMENT;

export function packSections(meta: unknown, sections: ReadonlyMap<string, Section>): Uint8Array {
  let offset = 0;
  const list = [...sections].map(([name, { byteLength }]) => {
    const place = { name, offset, bytes: byteLength };
    offset = aligned(offset + byteLength);
    return place;
  });
  const header = new TextEncoder().encode(
    JSON.stringify({ meta, sections: list } satisfies Header),
  );
  const start = aligned(PREFIX + header.length);
  const file = new Uint8Array(start + offset);
  file.set(new TextEncoder().encode(MAGIC));
  new DataView(file.buffer).setUint32(MAGIC.length, header.length, true);
  file.set(header, PREFIX);
  for (const { name, offset: at } of list) {
    const { buffer, byteOffset, byteLength } = sections.get(name)!;
    file.set(new Uint8Array(buffer, byteOffset, byteLength), start + at);
  }
  return file;
}

/** Views on the sections of a packed file. Throws a plain Error when the bytes are no such file. */
export class SectionReader {
  readonly meta: unknown;
  private readonly bytes: Uint8Array;
  private readonly places: ReadonlyMap<string, Header['sections'][number]>;
  private readonly start: number;

  constructor(file: Uint8Array) {
    // A view over other types needs an aligned start; a pooled buffer may not have one.
    this.bytes = file.byteOffset % ALIGNMENT === 0 ? file : file.slice();
    if (text(this.bytes.subarray(0, MAGIC.length)) !== MAGIC) throw new Error('not a section file');
    const view = new DataView(this.bytes.buffer, this.bytes.byteOffset);
    const length = view.getUint32(MAGIC.length, true);
    const header = JSON.parse(text(this.bytes.subarray(PREFIX, PREFIX + length))) as Header;
    this.meta = header.meta;
    this.start = aligned(PREFIX + length);
    this.places = new Map(header.sections.map((section) => [section.name, section]));
    const end = Math.max(0, ...header.sections.map(({ offset, bytes }) => offset + bytes));
    if (this.bytes.byteLength < this.start + end) throw new Error('the section file is cut off');
  }

  has(name: string): boolean {
    return this.places.has(name);
  }

  uint8 = (name: string) => this.view(name, Uint8Array, 1);
  int8 = (name: string) => this.view(name, Int8Array, 1);
  uint16 = (name: string) => this.view(name, Uint16Array, 2);
  uint32 = (name: string) => this.view(name, Uint32Array, 4);
  float32 = (name: string) => this.view(name, Float32Array, 4);

  private view<T>(
    name: string,
    type: new (buffer: ArrayBufferLike, offset: number, length: number) => T,
    size: number,
  ): T {
    const place = this.places.get(name);
    if (!place) throw new Error(`the section file lacks ${name}`);
    const offset = this.bytes.byteOffset + this.start + place.offset;
    return new type(this.bytes.buffer, offset, place.bytes / size);
  }
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
