import type { TaxonomyView } from './ports.js';
import { memory } from './remember.js';
import { WHOLE, type ScorerConfig } from './scorer-config.js';

/** How a skill the person has relates to the one asked for. */
export type SkillRelation = 'same' | 'narrower' | 'broader' | 'sibling' | 'implied';

export interface SkillCredit {
  /** Thousandths of the skill's weight. */
  readonly credit: number;
  readonly relation: SkillRelation;
}

type Credits = ReadonlyMap<string, SkillCredit>;

interface Memory {
  readonly held: Map<string, Credits>;
  readonly implied: Map<string, Credits>;
}

const memoryOf = memory((_taxonomy: TaxonomyView) =>
  memory((_config: ScorerConfig): Memory => ({ held: new Map(), implied: new Map() })),
);

/**
 * Every skill that earns credit for the one asked, with its best credit: the skill itself, its direct
 * narrower and broader skills, and those that share a direct broader concept.
 */
export function creditsForSkill(
  asked: string,
  taxonomy: TaxonomyView,
  config: ScorerConfig,
): Credits {
  const { held } = memoryOf(taxonomy)(config);
  let credits = held.get(asked);
  if (credits === undefined) held.set(asked, (credits = relatedSkills(asked, taxonomy, config)));
  return credits;
}

function relatedSkills(asked: string, taxonomy: TaxonomyView, config: ScorerConfig): Credits {
  const { skillCredit } = config;
  const credits = new Map<string, SkillCredit>();
  const offer = (skill: string, credit: number, relation: SkillRelation) => {
    if (credit > (credits.get(skill)?.credit ?? 0)) credits.set(skill, { credit, relation });
  };
  offer(asked, WHOLE, 'same');
  for (const skill of taxonomy.narrower(asked)) offer(skill, skillCredit.narrower, 'narrower');
  for (const above of taxonomy.broader(asked)) {
    offer(above, skillCredit.broader, 'broader');
    for (const skill of taxonomy.narrower(above)) offer(skill, skillCredit.sibling, 'sibling');
  }
  return credits;
}

/** Credit for each skill that having held an occupation implies. */
export function creditsOfOccupation(
  occupation: string,
  taxonomy: TaxonomyView,
  config: ScorerConfig,
): Credits {
  const { implied } = memoryOf(taxonomy)(config);
  let credits = implied.get(occupation);
  if (credits === undefined) {
    const { impliedEssential, impliedOptional } = config.skillCredit;
    const fresh = new Map<string, SkillCredit>();
    for (const { uri, essential } of taxonomy.skillsOf(occupation)) {
      const credit = essential ? impliedEssential : impliedOptional;
      if (credit > (fresh.get(uri)?.credit ?? 0)) fresh.set(uri, { credit, relation: 'implied' });
    }
    implied.set(occupation, (credits = fresh));
  }
  return credits;
}

/** The best credit a person has for one skill asked, and by which of their skills or occupations. */
export function bestCredit(
  asked: string,
  person: { readonly skills: readonly string[]; readonly occupations: readonly string[] },
  taxonomy: TaxonomyView,
  config: ScorerConfig,
): (SkillCredit & { readonly by: string }) | undefined {
  let best: (SkillCredit & { by: string }) | undefined;
  const consider = (found: SkillCredit | undefined, by: string) => {
    if (found !== undefined && isBetter(found.credit, by, best)) best = { ...found, by };
  };
  const related = creditsForSkill(asked, taxonomy, config);
  for (const skill of person.skills) consider(related.get(skill), skill);
  for (const occupation of person.occupations) {
    consider(creditsOfOccupation(occupation, taxonomy, config).get(asked), occupation);
  }
  return best;
}

/** Equal credits are told apart by key, so that the order of a person's lists changes nothing. */
function isBetter(credit: number, by: string, best: { credit: number; by: string } | undefined) {
  if (best === undefined || credit !== best.credit) return credit > (best?.credit ?? 0);
  return by < best.by;
}
