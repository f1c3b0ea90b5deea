import { type Ways } from './roads/shortest-paths.js';

/** How a place reaches a net: nodes with the minutes to each. */
export interface NetAccess {
  readonly nodes: Int32Array;
  readonly minutes: Float64Array;
}

/** How many places reach a net: `width` nodes for each place, filled up with ones that nobody reaches. */
export interface NetColumns {
  readonly places: number;
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
  return { places: accesses.length, width, nodes, minutes };
}

/**
 * The minutes of the quickest ways through a net from one place to many: first to each of the net's first `size`
 * nodes, then to every target. Adds in the same order as a single pair does, so that both agree to the last digit.
 */
export function throughNet(
  start: NetAccess,
  waysFrom: (node: number) => Ways,
  size: number,
  targets: NetColumns,
): Float64Array {
  const reached = reachNodes(start, waysFrom, size);
  const { places, width, nodes, minutes: access } = targets;
  const minutes = new Float64Array(places);
  for (let index = 0; index < minutes.length; index += 1) {
    let best = Infinity;
    const end = (index + 1) * width;
    for (let slot = index * width; slot < end; slot += 1) {
      const sum = (reached[nodes[slot] ?? 0] ?? Infinity) + (access[slot] ?? Infinity);
      if (sum < best) best = sum;
    }
    minutes[index] = best;
  }
  return minutes;
}

function reachNodes(
  start: NetAccess,
  waysFrom: (node: number) => Ways,
  size: number,
): Float64Array {
  const reached = new Float64Array(size).fill(Infinity);
  start.nodes.forEach((node, i) => {
    const { minutes } = waysFrom(node);
    const before = start.minutes[i] ?? Infinity;
    for (let n = 0; n < size; n += 1) {
      const sum = before + (minutes[n] ?? Infinity);
      if (sum < (reached[n] ?? Infinity)) reached[n] = sum;
    }
  });
  return reached;
}
