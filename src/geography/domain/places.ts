import { type Country } from '../../kernel/countries.js';

/** A point of the earth, WGS 84 degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

/** A place with a position: what everything else of the product works with. */
export interface ResolvedPlace extends Point {
  /** Stable: `FR-67000-strasbourg`, `FR-25120` (a code's centre) or `@48.5800,7.7500` (coordinates). */
  readonly key: string;
  readonly name: string;
  readonly country: Country;
  readonly postalCode?: string;
}

/** One place as a source has it, before it is asked for. */
export interface GazetteerRow extends Point {
  readonly country: Country;
  readonly postalCodes: readonly string[];
  readonly name: string;
  /** 0 when unknown. */
  readonly population: number;
}

/** Why a place could not be resolved; `code` has its text in `place-texts.ts`. */
export interface PlaceProblem {
  readonly code: 'place-incomplete' | 'place-unknown' | 'place-outside-region';
  readonly params: Readonly<Record<string, string | number>>;
}

export type PlaceAnswer =
  | { readonly place: ResolvedPlace; readonly problem?: undefined }
  | { readonly place?: undefined; readonly problem: PlaceProblem };
