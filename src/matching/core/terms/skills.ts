import type { CoreProfile, CoreVacancy } from '../model.js';
import type { MatchContext, TaxonomyView } from '../ports.js';
import { WHOLE, type ScorerConfig } from '../scorer-config.js';
import { bestCredit } from '../skill-credits.js';
import type { Term } from './term.js';

/** Rarity × need, as an integer. An ordinary essential skill weighs 1,000. */
export function skillWeight(
  skill: string,
  essential: boolean,
  taxonomy: TaxonomyView,
  { needWeight }: ScorerConfig,
): number {
  const rarity = Math.round(taxonomy.rarity(skill) * WHOLE);
  const weight = Math.round((rarity * needWeight[essential ? 'essential' : 'optional']) / WHOLE);
  return Math.max(1, weight);
}

/**
 * Sum of weight × credit over the vacancy's skills, divided by the sum of weights. A person who lists
 * no skill is silent: their occupations then count in the occupation term alone.
 */
export const skillsTerm: Term<'skills'> = {
  name: 'skills',
  asks: (vacancy) => vacancy.skills.length > 0,
  measure(profile, vacancy, context) {
    const { skills = [] } = profile;
    if (skills.length === 0) {
      const value = context.config.neutral.skills;
      return { value, silent: true, code: 'silent', params: { asked: vacancy.skills.length } };
    }
    return weigh({ skills, occupations: profile.occupations ?? [] }, vacancy, context);
  },
};

type Person = Required<Pick<CoreProfile, 'skills' | 'occupations'>>;

function weigh(person: Person, vacancy: CoreVacancy, { taxonomy, config }: MatchContext) {
  let earned = 0;
  let total = 0;
  const same: string[] = [];
  const missing: string[] = [];
  const related: { skill: string; by: string; relation: string; credit: number }[] = [];
  for (const { skill, essential } of vacancy.skills) {
    const weight = skillWeight(skill, essential, taxonomy, config);
    const found = bestCredit(skill, person, taxonomy, config);
    total += weight * WHOLE;
    if (found === undefined) {
      missing.push(skill);
      continue;
    }
    earned += weight * found.credit;
    if (found.relation === 'same') same.push(skill);
    else
      related.push({ skill, by: found.by, relation: found.relation, credit: found.credit / WHOLE });
  }
  return {
    value: Math.floor((earned * WHOLE) / total),
    silent: false,
    code: 'skills-covered' as const,
    params: { asked: vacancy.skills.length, same, related, missing },
  };
}
