import type { Locale } from '../../kernel/locale.js';
import type { ConceptKind } from '../domain/concept.js';

export interface LinkRequest {
  readonly kind: ConceptKind;
  /** The language the text is written in. */
  readonly lang: Locale;
  /** How many answers at most; 10 unless said. */
  readonly top?: number;
}

/** One answer, best first. */
export interface Link {
  readonly uri: string;
  /** Comparable within one answer only. */
  readonly score: number;
  /** Calibrated estimate, 0…1, that this is the concept meant. */
  readonly confidence: number;
  /** The name of the concept that the text resembles most. */
  readonly label: string;
}

/** Finds the concepts that a text means. Pure and deterministic. */
export interface Linker {
  link(text: string, request: LinkRequest): Link[];
}
