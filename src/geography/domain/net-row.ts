import { type Ways } from './roads/shortest-paths.js';

/** How a place reaches a net: nodes with the minutes to each. */
export interface NetAccess {
  readonly nodes: Int32Array;
  readonly minutes: Float64Array;
}

/** Minutes and packed crossings to each target, not yet rounded. */
export interface RawRow {
  readonly minutes: Float64Array;
  readonly crossings: Uint16Array;
}

export function emptyRow(length: number): RawRow {
  return {
    minutes: new Float64Array(length).fill(Infinity),
    crossings: new Uint16Array(length),
  };
}

/**
 * The quickest ways through a net from one place to many: first to every node, then to every target.
 * Adds in the same order as a single pair does, so that both agree to the last digit.
 */
export function fillThroughNet(
  start: NetAccess,
  waysFrom: (node: number) => Ways,
  targets: readonly NetAccess[],
  row: RawRow,
): void {
  const { reached, passed } = reachNodes(start, waysFrom);
  targets.forEach((target, index) => {
    let best = Infinity;
    let crossings = 0;
    for (let j = 0; j < target.nodes.length; j += 1) {
      const node = target.nodes[j] ?? 0;
      const minutes = (reached[node] ?? Infinity) + (target.minutes[j] ?? Infinity);
      if (minutes >= best) continue;
      best = minutes;
      crossings = passed[node] ?? 0;
    }
    row.minutes[index] = best;
    row.crossings[index] = crossings;
  });
}

function reachNodes(start: NetAccess, waysFrom: (node: number) => Ways) {
  let reached = new Float64Array(0);
  let passed = new Uint16Array(0);
  start.nodes.forEach((node, i) => {
    const ways = waysFrom(node);
    const before = start.minutes[i] ?? Infinity;
    if (i === 0) {
      reached = new Float64Array(ways.minutes.length).fill(Infinity);
      passed = new Uint16Array(ways.minutes.length);
    }
    for (let n = 0; n < reached.length; n += 1) {
      const minutes = before + (ways.minutes[n] ?? Infinity);
      if (minutes >= (reached[n] ?? Infinity)) continue;
      reached[n] = minutes;
      passed[n] = ways.crossings[n] ?? 0;
    }
  });
  return { reached, passed };
}
