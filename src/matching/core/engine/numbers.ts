export type Numbers = Int32Array | Uint32Array | Uint16Array | Uint8Array;

export interface Maker<A extends Numbers> {
  new (buffer: SharedArrayBuffer, at?: number, length?: number): A;
  readonly BYTES_PER_ELEMENT: number;
}
