import { cefrStep, type CefrLevel } from '../../../kernel/cefr.js';
import type { LocalDate } from '../../../kernel/local-date.js';
import type { CoreLanguageFact, CoreLanguageNeed } from '../model.js';

const SKILLS = ['spoken', 'written'] as const;

/** What becomes of a gap: in the way, a question to the employer, or a condition of one of three sorts. */
export type GapKind = 'short' | 'assumed' | 'expected' | 'learnable' | 'help-offered';

/** One level, spoken or written, that a person has not reached. */
export interface LanguageGap {
  readonly language: string;
  readonly skill: (typeof SKILLS)[number];
  readonly need: CefrLevel;
  readonly has?: CefrLevel;
  /** CEFR steps from what the person has (none counts as one below A1) to what is asked. */
  readonly steps: number;
  readonly kind: GapKind;
  /** The day by which an expected level will be there. */
  readonly by?: LocalDate;
}

interface Levels {
  readonly spoken?: CefrLevel;
  readonly written?: CefrLevel;
}

const higher = (a: CefrLevel | undefined, b: CefrLevel | undefined) =>
  cefrStep(a) >= cefrStep(b) ? a : b;

/** What is missing of the levels asked in one language; a language that is not in the list is none. */
export function shortOf(
  language: string,
  asked: Levels,
  facts: readonly CoreLanguageFact[],
): LanguageGap[] {
  const mine = facts.filter((fact) => fact.language === language);
  return SKILLS.flatMap((skill) => {
    const need = asked[skill];
    if (need === undefined) return [];
    const has = mine.map((fact) => fact[skill]).reduce(higher, undefined);
    const steps = cefrStep(need) - cefrStep(has);
    return steps <= 0 ? [] : [{ language, skill, need, has, steps, kind: 'short' as const }];
  });
}

/** The gaps of one stated need, each with what becomes of it. Nobody can loosen what is legal. */
export function gapsOf(need: CoreLanguageNeed, facts: readonly CoreLanguageFact[]): LanguageGap[] {
  const expected = facts
    .filter((fact) => fact.language === need.language)
    .flatMap((fact) => (fact.expected === undefined ? [] : [fact.expected]));
  return shortOf(need.language, need, facts).map((gap) => {
    if (need.source === 'assumed') return { ...gap, kind: 'assumed' };
    const coming = expected.find((level) => cefrStep(level.value) >= cefrStep(gap.need));
    if (coming !== undefined) return { ...gap, kind: 'expected', by: coming.by };
    if (need.strictness === 'learnable') return { ...gap, kind: 'learnable' };
    if (need.helpOffered && need.strictness !== 'legal') return { ...gap, kind: 'help-offered' };
    return gap;
  });
}
