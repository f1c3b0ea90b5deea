import type { TaxonomyView } from '../../../src/matching/core/index.js';
import { Chance } from '../../support/matching/random.js';

/** Sizes after ESCO v1.2: 3,000 occupations in 436 groups, 13,900 skills, 40 relations an occupation. */
const MINOR_GROUPS = 130;
const SKILLS_PER_MINOR = 100;
const COMMON_SKILLS = 600;
const SKILL_GROUP_SIZE = 12;

export interface GeneratedOccupation {
  readonly uri: string;
  readonly minor: number;
  readonly skills: readonly { readonly uri: string; readonly essential: boolean }[];
}

export interface GeneratedVocabulary {
  readonly taxonomy: TaxonomyView;
  readonly occupations: readonly GeneratedOccupation[];
  /** By minor group. */
  readonly specific: readonly (readonly string[])[];
  readonly common: readonly string[];
}

/** The n-th of many, some far more frequent than others (Zipf). */
export function zipf(chance: Chance, count: number, exponent: number): number {
  // Inverse of the continuous distribution: exact enough for a skew, and without a table.
  const u = chance.next();
  if (exponent === 1) return Math.min(count - 1, Math.floor(count ** u) - 1);
  const power = 1 - exponent;
  const x = ((count ** power - 1) * u + 1) ** (1 / power);
  return Math.min(count - 1, Math.floor(x) - 1);
}

/** A vocabulary of ESCO's shape and size: an occupation tree, skills in groups, rarity from the relations. */
export function generateVocabulary(seed: number): GeneratedVocabulary {
  const chance = new Chance(seed);
  const broader = new Map<string, string[]>();
  const common = Array.from({ length: COMMON_SKILLS }, (_, i) => `skill:common-${i}`);
  common.forEach((uri, i) =>
    broader.set(uri, [`group:common-${Math.floor(i / SKILL_GROUP_SIZE)}`]),
  );
  const specific = Array.from({ length: MINOR_GROUPS }, (_, minor) =>
    Array.from({ length: SKILLS_PER_MINOR }, (_, i) => {
      const uri = `skill:${minor}-${i}`;
      const group = `group:${minor}-${Math.floor(i / SKILL_GROUP_SIZE)}`;
      const parent = i % 5 === 4 ? `skill:${minor}-${i - (i % 5)}` : group;
      broader.set(uri, chance.yes(0.25) ? [parent, `group:cross-${chance.int(0, 300)}`] : [parent]);
      return uri;
    }),
  );
  const occupations = growOccupations(chance, broader, specific, common);
  return { taxonomy: viewOf(broader, occupations), occupations, specific, common };
}

function growOccupations(
  chance: Chance,
  broader: Map<string, string[]>,
  specific: readonly (readonly string[])[],
  common: readonly string[],
): GeneratedOccupation[] {
  const occupations: GeneratedOccupation[] = [];
  for (let minor = 0; minor < MINOR_GROUPS; minor++) {
    // Ten major groups, 0 to 9, as ISCO-08 has.
    const major = Math.floor(minor / 14);
    const sub = `${major}${Math.floor((minor % 14) / 4) + 1}`;
    const code = `${sub}${(minor % 4) + 1}`;
    for (let unit = 1; unit <= chance.int(2, 5); unit++) {
      const group = `http://data.europa.eu/esco/isco/C${code}${unit}`;
      for (let n = chance.int(3, 11); n > 0; n--) {
        const uri = `occupation:${code}${unit}-${n}`;
        const last = occupations.at(-1);
        const nested = chance.yes(0.4) && last !== undefined && last.minor === minor;
        broader.set(uri, [nested ? last.uri : group]);
        occupations.push({ uri, minor, skills: skillsFor(chance, minor, specific, common) });
      }
    }
  }
  return occupations;
}

function skillsFor(
  chance: Chance,
  minor: number,
  specific: readonly (readonly string[])[],
  common: readonly string[],
): { uri: string; essential: boolean }[] {
  const own = specific[minor] ?? [];
  const near = specific[(minor + 1) % specific.length] ?? [];
  const chosen = new Set<string>();
  for (let i = 0; i < 24; i++) chosen.add(own[zipf(chance, own.length, 0.6)] ?? '');
  for (let i = 0; i < 4; i++) chosen.add(near[zipf(chance, near.length, 0.6)] ?? '');
  for (let i = 0; i < 10; i++) chosen.add(common[zipf(chance, common.length, 0.9)] ?? '');
  chosen.delete('');
  return [...chosen].map((uri) => ({ uri, essential: chance.yes(0.6) }));
}

function viewOf(
  broader: ReadonlyMap<string, readonly string[]>,
  occupations: readonly GeneratedOccupation[],
): TaxonomyView {
  const narrower = new Map<string, string[]>();
  for (const [child, parents] of broader) {
    for (const parent of parents) {
      const children = narrower.get(parent);
      if (children === undefined) narrower.set(parent, [child]);
      else children.push(child);
    }
  }
  const uses = new Map<string, number>();
  const byUri = new Map(occupations.map((one) => [one.uri, one]));
  for (const { skills } of occupations) {
    for (const { uri } of skills) uses.set(uri, (uses.get(uri) ?? 0) + 1);
  }
  const rarest = Math.log(occupations.length);
  return {
    has: (uri) => broader.has(uri) || narrower.has(uri),
    broader: (uri) => broader.get(uri) ?? [],
    narrower: (uri) => narrower.get(uri) ?? [],
    skillsOf: (uri) => byUri.get(uri)?.skills ?? [],
    rarity: (uri) => Math.max(0.1, Math.log(occupations.length / (uses.get(uri) ?? 1)) / rarest),
  };
}
