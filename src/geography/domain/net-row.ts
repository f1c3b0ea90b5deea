import { type Ways } from './roads/shortest-paths.js';

/** How a place reaches a net: nodes with the minutes to each. */
export interface NetAccess {
  readonly nodes: Int32Array;
  readonly minutes: Float64Array;
}

/** How many places reach a net: `width` nodes for each place, filled up with ones that nobody reaches. */
export interface NetColumns {
  readonly width: number;
  readonly nodes: Int32Array;
  readonly minutes: Float64Array;
}

export function netColumns(accesses: readonly NetAccess[]): NetColumns {
  const width = accesses.reduce((most, { nodes }) => Math.max(most, nodes.length), 0);
  const nodes = new Int32Array(accesses.length * width);
  const minutes = new Float64Array(accesses.length * width).fill(Infinity);
  accesses.forEach((access, index) => {
    nodes.set(access.nodes, index * width);
    minutes.set(access.minutes, index * width);
  });
  return { width, nodes, minutes };
}

/**
 * The quickest ways through a net from one place to many: first to each of the net's first `size` nodes, then to
 * every target. Adds in the same order as a single pair does, so that both agree to the last digit.
 */
export function throughNet(
  start: NetAccess,
  waysFrom: (node: number) => Ways,
  size: number,
  targets: NetColumns,
): { minutes: Float64Array; overRhine: Uint8Array } {
  const { reached, passed } = reachNodes(start, waysFrom, size);
  const { width, nodes, minutes: access } = targets;
  const length = width === 0 ? 0 : nodes.length / width;
  const minutes = new Float64Array(length).fill(Infinity);
  const overRhine = new Uint8Array(length);
  for (let index = 0; index < length; index += 1) {
    let best = Infinity;
    let last = -1;
    const end = (index + 1) * width;
    for (let slot = index * width; slot < end; slot += 1) {
      const node = nodes[slot] ?? 0;
      const sum = (reached[node] ?? Infinity) + (access[slot] ?? Infinity);
      if (sum >= best) continue;
      best = sum;
      last = node;
    }
    minutes[index] = best;
    overRhine[index] = passed[last] ?? 0;
  }
  return { minutes, overRhine };
}

function reachNodes(start: NetAccess, waysFrom: (node: number) => Ways, size: number) {
  const reached = new Float64Array(size).fill(Infinity);
  const passed = new Uint8Array(size);
  start.nodes.forEach((node, i) => {
    const ways = waysFrom(node);
    const before = start.minutes[i] ?? Infinity;
    for (let n = 0; n < size; n += 1) {
      const minutes = before + (ways.minutes[n] ?? Infinity);
      if (minutes >= (reached[n] ?? Infinity)) continue;
      reached[n] = minutes;
      passed[n] = ways.crossings[n] === 0 ? 0 : 1;
    }
  });
  return { reached, passed };
}
