import { type Depart } from '../commute.js';
import { waitAt, type Crossing } from '../crossings.js';
import { kmBetween, mayBeWithin } from '../plane.js';
import { type Point } from '../places.js';
import { type Bank, type Rhine } from '../rhine.js';
import { type CarModel } from './car-model.js';
import { type Ground } from './ground.js';
import { type RoadData } from './road-data.js';
import { makeGraph, quickestWays, type Edge, type Graph, type Ways } from './shortest-paths.js';

export interface NetNode extends Point {
  readonly bank: Bank;
}

/** What the net is made of. */
export interface NetParts {
  readonly roads: RoadData;
  readonly crossings: readonly Crossing[];
  readonly rhine: Rhine;
  readonly ground: Ground;
  readonly model: CarModel;
}

/**
 * The coarse road net at one time of day. Its nodes are the towns, exits and passes of `roads.txt` and both
 * heads of every crossing open to cars; ordinary roads join neighbours on one bank, only crossings join the banks.
 */
export class RoadNet {
  readonly nodes: readonly NetNode[];
  /** The bank of each node. */
  readonly banks: readonly Bank[];
  private readonly graph: Graph;
  private readonly ways = new Map<number, Ways>();

  constructor(
    private readonly parts: NetParts,
    private readonly depart: Depart,
  ) {
    const { roads, rhine, crossings } = parts;
    const towns = roads.nodes.map(({ lat, lon }) => ({
      lat,
      lon,
      bank: rhine.bankOf({ lat, lon }),
    }));
    const heads = crossings.flatMap(({ lat, lon }): NetNode[] => [
      { lat, lon, bank: 'left' },
      { lat, lon, bank: 'right' },
    ]);
    this.nodes = [...towns, ...heads];
    this.banks = this.nodes.map(({ bank }) => bank);
    this.graph = makeGraph(this.nodes.length, [
      ...this.roadEdges(),
      ...this.neighbourEdges(),
      ...this.crossingEdges(),
    ]);
  }

  /** The quickest ways from a node, found once and then kept. */
  waysFrom(node: number): Ways {
    const known = this.ways.get(node);
    if (known !== undefined) return known;
    const found = quickestWays(this.graph, node);
    this.ways.set(node, found);
    return found;
  }

  private roadEdges(): Edge[] {
    const { roads, ground } = this.parts;
    const numbers = new Map(roads.nodes.map((node, index) => [node.name, index]));
    return roads.roads.map((road) => {
      const from = numbers.get(road.from) ?? 0;
      const to = numbers.get(road.to) ?? 0;
      const leg = ground.stretch(this.at(from), this.at(to), road.roadClass, this.depart);
      return { from, to, ...leg, crossing: 0 };
    });
  }

  private neighbourEdges(): Edge[] {
    const { ground, model } = this.parts;
    const edges: Edge[] = [];
    this.nodes.forEach((node, from) => {
      for (let to = from + 1; to < this.nodes.length; to += 1) {
        const other = this.at(to);
        if (other.bank !== node.bank || !mayBeWithin(node, other, model.nearKm)) continue;
        if (kmBetween(node, other) > model.nearKm) continue;
        edges.push({ from, to, ...ground.ordinaryRoad(node, other, this.depart), crossing: 0 });
      }
    });
    return edges;
  }

  private crossingEdges(): Edge[] {
    const { roads, crossings, ground } = this.parts;
    const numbers = new Map(roads.nodes.map((node, index) => [node.name, index]));
    return crossings.flatMap((crossing, index): Edge[] => {
      const wait = waitAt(crossing, 'car', this.depart);
      if (wait === undefined) return [];
      const left = roads.nodes.length + 2 * index;
      const right = left + 1;
      const over = { from: left, to: right, minutes: wait, km: 0, crossing: index + 1 };
      const approaches = roads.approaches.filter((road) => road.crossing === crossing.name);
      const ways = approaches.flatMap((road): Edge[] => {
        const ends = [
          { from: numbers.get(road.left) ?? 0, to: left },
          { from: numbers.get(road.right) ?? 0, to: right },
        ];
        return ends.map(({ from, to }) => {
          const leg = ground.stretch(this.at(from), this.at(to), road.roadClass, this.depart);
          return { from, to, ...leg, crossing: 0 };
        });
      });
      return [over, ...ways];
    });
  }

  private at(node: number): NetNode {
    const found = this.nodes[node];
    if (found === undefined) throw new RangeError(`no node ${node}`);
    return found;
  }
}
