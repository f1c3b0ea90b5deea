import { belongsTo, rulesFor, type BindingRule } from '../legal-rules.js';
import type { CoreProfile } from '../model.js';
import type { Params } from '../outcome.js';
import type { MatchContext } from '../ports.js';
import { answers, type Gate } from './gate.js';

const answer = answers('regulated-profession');

/**
 * Professions that the workplace's country reserves to people whose qualification it recognises. Only
 * rows that bind employees bind here. Recognised in that country passes, applied for is a condition, a
 * stated list without it bars, an absent one is unknown.
 */
export const regulatedProfessionGate: Gate<'regulated-profession'> = {
  name: 'regulated-profession',
  check(profile, { workplace, occupation }, context) {
    if (workplace === undefined || occupation === undefined) return answer('met', 'nothing-asked');
    const { country } = workplace;
    const rules = rulesFor(context.legal, context.taxonomy, occupation, country);
    const [first, ...others] = rules.filter(({ row }) => row.appliesTo === 'employee');
    if (first === undefined) {
      const [told] = rules;
      return told === undefined
        ? answer('met', 'nothing-asked')
        : answer('met', 'not-binding', { ...describe(told), appliesTo: told.row.appliesTo });
    }
    const worst = [first, ...others].reduce((a, b) =>
      rank(stateOf(b, profile, context)) > rank(stateOf(a, profile, context)) ? b : a,
    );
    return judge(worst, stateOf(worst, profile, context));
  },
};

const STATES = ['recognised', 'applied', 'not-stated', 'not-recognised'] as const;
type State = (typeof STATES)[number];
const rank = (state: State) => STATES.indexOf(state);

/** A recognition counts for the whole profession: a general practitioner's for a specialist's post too. */
function stateOf(
  { profession, row }: BindingRule,
  { recognisedProfessions: stated }: CoreProfile,
  { taxonomy }: MatchContext,
): State {
  if (stated === undefined) return 'not-stated';
  const mine = stated.filter(
    (one) => one.country === row.country && belongsTo(taxonomy, profession, one.occupation),
  );
  if (mine.some((one) => one.state === 'recognised')) return 'recognised';
  return mine.length > 0 ? 'applied' : 'not-recognised';
}

function judge(rule: BindingRule, state: State) {
  const params = describe(rule);
  switch (state) {
    case 'recognised':
      return answer('met', state, params);
    case 'applied':
      return answer('conditional', state, { ...params, who: 'authority', what: 'recognise' });
    case 'not-stated':
      return answer('unknown', state, { ...params, ask: 'person', about: 'recognisedProfessions' });
    case 'not-recognised':
      return answer('barred', state, params);
  }
}

function describe({ profession, row }: BindingRule): Params {
  return { profession: profession.id, country: row.country, source: row.source.url };
}
