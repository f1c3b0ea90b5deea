import type { TaxonomyView } from '../../../src/matching/core/index.js';

export const isco = (code: string) => `http://data.europa.eu/esco/isco/C${code}`;
export const skill = (name: string) => `http://data.europa.eu/esco/skill/${name}`;
export const occupation = (name: string) => `http://data.europa.eu/esco/occupation/${name}`;

export interface TaxonomyShape {
  /** child → its direct broader concepts */
  broader?: Readonly<Record<string, readonly string[]>>;
  /** occupation → skills it implies; a leading `?` marks an optional one */
  skills?: Readonly<Record<string, readonly string[]>>;
  rarity?: Readonly<Record<string, number>>;
}

/** A taxonomy of a few lines, for specs that need to see every relation. */
export function smallTaxonomy({
  broader = {},
  skills = {},
  rarity = {},
}: TaxonomyShape): TaxonomyView {
  const narrower = new Map<string, string[]>();
  for (const [child, parents] of Object.entries(broader)) {
    for (const parent of parents) narrower.set(parent, [...(narrower.get(parent) ?? []), child]);
  }
  const known = new Set([...Object.keys(broader), ...narrower.keys(), ...Object.keys(skills)]);
  return {
    has: (uri) => known.has(uri),
    broader: (uri) => broader[uri] ?? [],
    narrower: (uri) => narrower.get(uri) ?? [],
    skillsOf: (uri) =>
      (skills[uri] ?? []).map((name) => ({
        uri: name.replace(/^\?/, ''),
        essential: !name.startsWith('?'),
      })),
    rarity: (uri) => rarity[uri] ?? 1,
  };
}

/** Breads and metals: enough for one of each relation. */
export const bakery = smallTaxonomy({
  broader: {
    [skill('bake-rye-bread')]: [skill('bake-bread')],
    [skill('bake-white-bread')]: [skill('bake-bread')],
    [skill('bake-bread')]: [skill('bake')],
    [skill('bake')]: [skill('prepare-food')],
    [occupation('baker')]: [isco('7512')],
    [occupation('confectioner')]: [isco('7512')],
    [occupation('night-baker')]: [occupation('baker')],
    [occupation('butcher')]: [isco('7511')],
    [occupation('welder')]: [isco('7212')],
    [occupation('nurse')]: [isco('2221')],
    [isco('7512')]: [isco('751')],
    [isco('7511')]: [isco('751')],
  },
  skills: {
    [occupation('baker')]: [
      skill('bake-bread'),
      skill('handle-flour'),
      `?${skill('serve-customers')}`,
    ],
  },
});
