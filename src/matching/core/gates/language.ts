import type { AssumedLanguageNeed, CoreLanguageFact, CoreLanguageNeed } from '../model.js';
import type { GateAnswer, Params } from '../outcome.js';
import { answers, type Gate } from './gate.js';
import { gapsOf, shortOf, type LanguageGap } from './language-gaps.js';

const answer = answers('language');

/**
 * Each required language at its spoken and at its written level; a level that is not named is not
 * asked, a wished language never gates. A language missing from a stated list is none; only a missing
 * list is unknown. Where several needs disagree, the worst decides (short, unknown, conditional, met):
 * - what the person lacks of a need that is learnable, where the employer offers help, or that an
 *   expected level covers, is a condition;
 * - what they lack of an assumed need is a question to the employer, never a bar;
 * - the rest is short, by the CEFR steps of every language, spoken and written, added up.
 */
export const languageGate: Gate<'language'> = {
  name: 'language',
  check(profile, vacancy) {
    const needs = vacancy.languages.filter(isAsked);
    const assumed = vacancy.assumedLanguage;
    if (needs.length === 0 && assumed === undefined) return answer('met', 'nothing-asked');
    const facts = profile.languages;
    if (facts === undefined) {
      return answer('unknown', 'not-stated', { ask: 'person', about: 'languages' });
    }
    const gaps = needs.flatMap((need) => gapsOf(need, facts));
    return judge(assumed === undefined ? gaps : [...gaps, ...assumedGaps(assumed, facts)]);
  },
};

function isAsked(need: CoreLanguageNeed): boolean {
  const named = need.spoken !== undefined || need.written !== undefined;
  return named && need.strictness !== 'wished';
}

const totalSteps = (gaps: readonly LanguageGap[]) => gaps.reduce((sum, gap) => sum + gap.steps, 0);

/** No gap if one of the assumed languages is known well enough, else the gaps of the best known one. */
function assumedGaps(
  assumed: AssumedLanguageNeed,
  facts: readonly CoreLanguageFact[],
): LanguageGap[] {
  const ways = assumed.languages.map((language) =>
    shortOf(language, assumed, facts).map((gap) => ({ ...gap, kind: 'assumed' as const })),
  );
  return ways.reduce(
    (best, way) => (totalSteps(way) < totalSteps(best) ? way : best),
    ways[0] ?? [],
  );
}

function judge(gaps: readonly LanguageGap[]): GateAnswer<'language'> {
  const short = gaps.filter((gap) => gap.kind === 'short');
  const assumed = gaps.filter((gap) => gap.kind === 'assumed');
  const conditions = gaps.filter((gap) => gap.kind !== 'short' && gap.kind !== 'assumed');
  const parts: Params = {
    ...(short.length > 0 && { steps: totalSteps(short), missing: short.map(describe) }),
    ...(assumed.length > 0 && {
      ask: 'employer',
      about: 'language-levels',
      assumed: assumed.map(describe),
    }),
    ...(conditions.length > 0 && {
      who: 'person',
      what: 'reach-level',
      conditions: conditions.map(describe),
    }),
  };
  if (short.length > 0) return answer('short', 'short', parts);
  if (assumed.length > 0) return answer('unknown', 'assumed-short', parts);
  if (conditions.length > 0) return answer('conditional', 'to-reach', parts);
  return answer('met', 'enough');
}

function describe(gap: LanguageGap): Params {
  const { language, skill, need, steps, by } = gap;
  return { language, skill, need, has: gap.has ?? null, steps, how: gap.kind, ...(by && { by }) };
}
