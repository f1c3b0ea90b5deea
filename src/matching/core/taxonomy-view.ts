/**
 * What matching asks of a taxonomy. The taxonomy feature's `Taxonomy` has this shape.
 * Every answer must stay the same for the life of the object: matching remembers them.
 */
export interface TaxonomyView {
  has(uri: string): boolean;
  /** Direct broader concepts; an occupation's lead to its ISCO group. Empty for an unknown URI. */
  broader(uri: string): readonly string[];
  /** Direct narrower concepts. */
  narrower(uri: string): readonly string[];
  /** Skills that an occupation implies. */
  skillsOf(occupationUri: string): readonly { readonly uri: string; readonly essential: boolean }[];
  /** How telling a skill is; 1 is ordinary, more is rarer. A versioned table, not a live count. */
  rarity(skillUri: string): number;
}
