import { passing } from '../way.js';

/** A graph as flat arrays: the edges of node `n` are those from `first[n]` to `first[n + 1]`. */
export interface Graph {
  readonly size: number;
  readonly first: Int32Array;
  readonly target: Int32Array;
  readonly minutes: Float64Array;
  readonly km: Float64Array;
  /** Number of the crossing that the edge uses, from 1; 0 for none. */
  readonly crossing: Uint8Array;
}

/** The quickest ways from one node to all. */
export interface Ways {
  readonly minutes: Float64Array;
  readonly km: Float64Array;
  /** Crossings on the way, packed as in `Way`. */
  readonly crossings: Uint16Array;
}

/** One edge, both ways. */
export interface Edge {
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
  readonly km: number;
  readonly crossing: number;
}

/** Lays edges out as a graph of `size` nodes, each edge in both directions. */
export function makeGraph(size: number, edges: readonly Edge[]): Graph {
  const first = new Int32Array(size + 1);
  for (const { from, to } of edges) {
    first[from + 1] = (first[from + 1] ?? 0) + 1;
    first[to + 1] = (first[to + 1] ?? 0) + 1;
  }
  for (let node = 0; node < size; node += 1) {
    first[node + 1] = (first[node + 1] ?? 0) + (first[node] ?? 0);
  }
  const count = edges.length * 2;
  const graph = {
    size,
    first,
    target: new Int32Array(count),
    minutes: new Float64Array(count),
    km: new Float64Array(count),
    crossing: new Uint8Array(count),
  };
  const next = first.slice();
  const add = (from: number, to: number, edge: Edge) => {
    const slot = next[from] ?? 0;
    next[from] = slot + 1;
    graph.target[slot] = to;
    graph.minutes[slot] = edge.minutes;
    graph.km[slot] = edge.km;
    graph.crossing[slot] = edge.crossing;
  };
  for (const edge of edges) {
    add(edge.from, edge.to, edge);
    add(edge.to, edge.from, edge);
  }
  return graph;
}

/** Dijkstra's algorithm with a binary heap. Nodes out of reach have Infinity minutes. */
export function quickestWays(graph: Graph, source: number): Ways {
  const minutes = new Float64Array(graph.size).fill(Infinity);
  const km = new Float64Array(graph.size);
  const crossings = new Uint16Array(graph.size);
  const heap = new Heap();
  minutes[source] = 0;
  heap.push(source, 0);
  for (let node = heap.pop(); node !== undefined; node = heap.pop()) {
    const { key } = heap;
    const own = minutes[node] ?? Infinity;
    if (key > own) continue;
    const end = graph.first[node + 1] ?? 0;
    for (let slot = graph.first[node] ?? 0; slot < end; slot += 1) {
      const target = graph.target[slot] ?? 0;
      const reached = own + (graph.minutes[slot] ?? Infinity);
      if (reached >= (minutes[target] ?? Infinity)) continue;
      minutes[target] = reached;
      km[target] = (km[node] ?? 0) + (graph.km[slot] ?? 0);
      crossings[target] = passing(crossings[node] ?? 0, graph.crossing[slot] ?? 0);
      heap.push(target, reached);
    }
  }
  return { minutes, km, crossings };
}

/** A binary heap of numbers by key; `key` is that of what was popped last. */
class Heap {
  key = 0;
  private readonly items: number[] = [];
  private readonly keys: number[] = [];

  push(item: number, key: number): void {
    let at = this.items.length;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if ((this.keys[parent] ?? 0) <= key) break;
      this.move(parent, at);
      at = parent;
    }
    this.items[at] = item;
    this.keys[at] = key;
  }

  pop(): number | undefined {
    const top = this.items[0];
    if (top === undefined) return undefined;
    this.key = this.keys[0] ?? 0;
    const item = this.items.pop() ?? 0;
    const key = this.keys.pop() ?? 0;
    const size = this.items.length;
    if (size === 0) return top;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && (this.keys[child + 1] ?? 0) < (this.keys[child] ?? 0)) child += 1;
      if ((this.keys[child] ?? 0) >= key) break;
      this.move(child, at);
      at = child;
    }
    this.items[at] = item;
    this.keys[at] = key;
    return top;
  }

  private move(from: number, to: number): void {
    this.items[to] = this.items[from] ?? 0;
    this.keys[to] = this.keys[from] ?? 0;
  }
}
