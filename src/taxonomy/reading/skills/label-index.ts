import type { Locale } from '../../../kernel/locale.js';
import { isLightRoot } from './light-words.js';
import type { WordRoots } from './word-roots.js';

/** One name of a concept as the roots that it is made of. */
export interface LabelEntry {
  readonly uri: string;
  readonly preferred: boolean;
  /** Distinct, without stop words. */
  readonly roots: readonly string[];
  /** Of a name of one word that word without its inflection. */
  readonly onlyWord?: string;
  /** Its leading word (in English its last): of a job's name the word for the person. */
  readonly head: string;
  /** Of all its roots. */
  readonly weight: number;
  /** Roots that say something by themselves, and codes of a class ("R489"). */
  readonly heavy: number;
  readonly codes: number;
}

/** What light words ("use", "carry out") and codes weigh beside others. */
const LIGHT = 0.25;
/** "CACES R489", "CACES 3": the class of a certificate. "ISO 9001" is another standard than "ISO 9606", and no class. */
const CODE = /^(?:\d{1,2}|\p{L}\d+)$/u;

export const isCode = (root: string): boolean => CODE.test(root);

/** How telling roots are, by the number of concepts in whose names they occur. */
export class RootWeights {
  constructor(
    private readonly lang: Locale,
    private readonly total: number,
    private readonly concepts: ReadonlyMap<string, number>,
  ) {}

  /** The rarer among the concepts, the more. */
  of(root: string): number {
    const rare = Math.log(1 + this.total / this.conceptsWith(root));
    return this.isLight(root) ? rare * LIGHT : rare;
  }

  isLight(root: string): boolean {
    return isLightRoot(root, this.lang) || isCode(root);
  }

  conceptsWith(root: string): number {
    return this.concepts.get(root) ?? 1;
  }

  knows(root: string): boolean {
    return this.concepts.has(root);
  }
}

/** The names of all concepts of a kind in one language, found by their roots. */
export class LabelIndex {
  constructor(
    readonly words: WordRoots,
    readonly weights: RootWeights,
    private readonly byRoot: ReadonlyMap<string, readonly LabelEntry[]>,
    private readonly heads: ReadonlyMap<string, number>,
  ) {}

  /** Names that are looked up by this root. */
  with(root: string): readonly LabelEntry[] {
    return this.byRoot.get(root) ?? [];
  }

  /** How many concepts have a name led by this word. */
  conceptsLedBy(head: string): number {
    return this.heads.get(head) ?? 0;
  }
}
