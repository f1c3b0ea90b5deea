import { lineage } from '../occupation-tree.js';
import type { TaxonomyView } from '../ports.js';
import { Growing } from './growing.js';
import { Interner } from './interner.js';

/** More steps than any two related occupations are apart. */
export const UNRELATED = 255;

/** The ESCO/ISCO tree over the occupations that occur, in numbers. */
export interface OccupationState {
  readonly count: number;
  readonly linStart: Int32Array;
  readonly linCount: Int32Array;
  /** Lineage of each occupation: its ancestors, itself included, and the steps up to them. */
  readonly linAncestor: Int32Array;
  readonly linSteps: Int32Array;
  /** By ancestor: the first link, plus 1, of the chain of occupations below it. */
  readonly belowHead: Int32Array;
  readonly belowNext: Int32Array;
  readonly belowOccupation: Int32Array;
  readonly belowSteps: Int32Array;
}

/** Numbers occupations, and ancestors apart from them. */
export class OccupationRelations {
  private readonly names = new Interner();
  private readonly ancestors = new Interner();
  private readonly linStart = new Growing(Int32Array);
  private readonly linCount = new Growing(Int32Array);
  private readonly linAncestor = new Growing(Int32Array);
  private readonly linSteps = new Growing(Int32Array);
  private readonly belowHead = new Growing(Int32Array);
  private readonly belowNext = new Growing(Int32Array);
  private readonly belowOccupation = new Growing(Int32Array);
  private readonly belowSteps = new Growing(Int32Array);

  constructor(
    private readonly taxonomy: TaxonomyView,
    private readonly onNew: (occupation: number, key: string) => void,
  ) {}

  number(key: string): number {
    return this.names.intern(key, (occupation) => {
      this.add(occupation, lineage(this.taxonomy, key));
      this.onNew(occupation, key);
    });
  }

  private add(occupation: number, above: ReadonlyMap<string, number>): void {
    this.linStart.put(occupation, this.linAncestor.length);
    this.linCount.put(occupation, above.size);
    for (const [key, steps] of above) {
      const ancestor = this.ancestors.intern(key, (number) => this.belowHead.put(number, 0));
      this.linAncestor.push(ancestor);
      this.linSteps.push(steps);
      this.belowNext.push(this.belowHead.array[ancestor]!);
      this.belowOccupation.push(occupation);
      this.belowHead.array[ancestor] = this.belowSteps.push(steps) + 1;
    }
  }

  get state(): OccupationState {
    return {
      count: this.names.size,
      linStart: this.linStart.array,
      linCount: this.linCount.array,
      linAncestor: this.linAncestor.array,
      linSteps: this.linSteps.array,
      belowHead: this.belowHead.array,
      belowNext: this.belowNext.array,
      belowOccupation: this.belowOccupation.array,
      belowSteps: this.belowSteps.array,
    };
  }
}

/**
 * Lowers `steps[o]` to the steps between `from` and each occupation `o` over their nearest common
 * ancestor, where that is less. Fill with {@link UNRELATED} first.
 */
export function lowerSteps(state: OccupationState, from: number, steps: Uint8Array): void {
  const { linAncestor, linSteps, belowHead, belowNext, belowOccupation, belowSteps } = state;
  const start = state.linStart[from]!;
  const end = start + state.linCount[from]!;
  for (let at = start; at < end; at++) {
    const up = linSteps[at]!;
    let link = belowHead[linAncestor[at]!]!;
    while (link !== 0) {
      const occupation = belowOccupation[link - 1]!;
      const total = up + belowSteps[link - 1]!;
      if (total < steps[occupation]!) steps[occupation] = total;
      link = belowNext[link - 1]!;
    }
  }
}
