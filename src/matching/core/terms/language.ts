import { cefrStep, type CefrLevel } from '../../../kernel/cefr.js';
import type { CoreLanguageFact, CoreLanguageNeed, CoreVacancy } from '../model.js';
import type { Params } from '../outcome.js';
import { WHOLE, type ScorerConfig } from '../scorer-config.js';
import type { Term } from './term.js';

interface Asked {
  readonly language: string;
  readonly skill: 'spoken' | 'written';
  readonly need: CefrLevel;
  readonly weight: number;
}

/**
 * The margin over each level asked, wished ones counted like optional skills: at the level a fixed
 * value, more with each step above it, less below it. What is only assumed is not asked for.
 */
export const languageTerm: Term<'language'> = {
  name: 'language',
  asks: (vacancy) => vacancy.languages.some((need) => isNamed(need)),
  measure({ languages: facts }, vacancy, { config }) {
    const asked = askedLevels(vacancy, config);
    if (facts === undefined) {
      const value = config.neutral.language;
      return { value, silent: true, code: 'silent', params: { asked: asked.length } };
    }
    let earned = 0;
    let total = 0;
    const levels: Params[] = [];
    for (const { language, skill, need, weight } of asked) {
      const has = bestLevel(facts, language, skill);
      earned += weight * levelValue(cefrStep(has), cefrStep(need), config);
      total += weight;
      levels.push({ language, skill, need, has: has ?? null });
    }
    const value = Math.floor(earned / total);
    return { value, silent: false, code: 'language-margin', params: { levels } };
  },
};

const isNamed = (need: CoreLanguageNeed) =>
  need.source !== 'assumed' && (need.spoken !== undefined || need.written !== undefined);

/** Each level asked for, with its weight: like a skill's never nothing, so that there is a mean to take. */
export function askedLevels(vacancy: CoreVacancy, { needWeight }: ScorerConfig): Asked[] {
  return vacancy.languages.filter(isNamed).flatMap((need) =>
    (['spoken', 'written'] as const).flatMap((skill) => {
      const level = need[skill];
      if (level === undefined) return [];
      const weight = needWeight[need.strictness === 'wished' ? 'optional' : 'essential'];
      return [{ language: need.language, skill, need: level, weight: Math.max(1, weight) }];
    }),
  );
}

function bestLevel(
  facts: readonly CoreLanguageFact[],
  language: string,
  skill: Asked['skill'],
): CefrLevel | undefined {
  const levels = facts.filter((fact) => fact.language === language).map((fact) => fact[skill]);
  return levels.reduce((a, b) => (cefrStep(a) >= cefrStep(b) ? a : b), undefined);
}

/** Rises with every step: in proportion up to the level asked, then by a fixed part, at most to one whole. */
export function levelValue(has: number, need: number, config: ScorerConfig): number {
  const { languageAtLevel, languagePerStep } = config;
  if (has < need) return Math.floor((languageAtLevel * has) / need);
  return Math.min(WHOLE, languageAtLevel + languagePerStep * (has - need));
}
