import { Arena } from './arena.js';
import { WasmMemory } from './wasm/wasm-memory.js';

const MEGABYTE = 2 ** 20;

describe('an arena', () => {
  it('gives zeros, also where something lay before', () => {
    const arena = new Arena(new WasmMemory());
    for (let turn = 0; turn < 3; turn++) {
      const made = arena.make(Int32Array, 1_000);
      expect(made.every((number) => number === 0)).toBe(true);
      made.fill(-1);
      arena.clear();
    }
  });

  it('uses its memory again, and holds but a few times what growing arrays need', () => {
    const memory = new WasmMemory();
    const arena = new Arena(memory);
    let needed = 0;
    for (let rows = 100_000; rows < 200_000; rows += 1_000) {
      arena.clear();
      const sizes = [rows * 8, rows * 4, rows * 36, rows, 100, 2_000];
      for (const size of sizes) arena.make(Uint8Array, size);
      needed = sizes.reduce((sum, size) => sum + size, 0);
    }
    expect(needed).toBeGreaterThan(9 * MEGABYTE);
    expect(memory.bytes).toBeLessThan(5 * needed);
  });
});
