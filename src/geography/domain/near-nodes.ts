import { kmBetween } from './plane.js';
import { type Point } from './places.js';
import { type Bank } from './rhine.js';

export interface NearNode {
  readonly index: number;
  readonly km: number;
}

/** The nearest nodes on one bank as the crow flies, nearest first, at most `count`. */
export function nearNodes(
  point: Point,
  bank: Bank,
  nodes: readonly Point[],
  banks: readonly Bank[],
  count: number,
): NearNode[] {
  const near: NearNode[] = [];
  nodes.forEach((node, index) => {
    if (banks[index] !== bank) return;
    const km = kmBetween(point, node);
    if (near.length === count && km >= (near[count - 1]?.km ?? Infinity)) return;
    let at = near.length;
    while (at > 0 && (near[at - 1]?.km ?? 0) > km) at -= 1;
    near.splice(at, 0, { index, km });
    if (near.length > count) near.pop();
  });
  return near;
}
