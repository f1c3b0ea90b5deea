import { cefrStep } from '../../../../src/kernel/cefr.js';
import { laterOf } from '../../../../src/kernel/local-date.js';
import { COMMUTE_MODES } from '../../../../src/kernel/vocabulary.js';
import { asksForCommute } from '../../../../src/matching/core/commute-of.js';
import { CONDITION, REACH, UNKNOWN } from '../../../../src/matching/core/engine/codes.js';
import { dayNumber } from '../../../../src/matching/core/engine/days.js';
import { rulesFor } from '../../../../src/matching/core/legal-rules.js';
import { MOST_STEPS } from '../../../../src/matching/core/lists.js';
import type { CoreVacancy, IndexContext } from '../../../../src/matching/core/index.js';
import { TODAY } from '../world.js';
import {
  arrayText,
  contractBits,
  countryBits,
  LANGUAGES,
  licenceBits,
  MOST,
  type Numbers,
} from './columns.js';

/** Takes a value into the statement's parameters and returns how the text refers to it. */
export type Bind = (value: number | string) => string;

/** One gate as SQL over a profile `p` and the row `c` of the commute table. */
export interface SqlGate {
  /** True when it is met. */
  readonly met: string;
  /** True when it keeps nobody out of every list; what is not stated does not. */
  readonly open: string;
  /** The engine's code of those who are not kept out. */
  readonly code: string;
}

const unless = (silent: string, open: string): Pick<SqlGate, 'open' | 'code'> => ({
  open: `coalesce(${open}, true)`,
  code: `CASE WHEN ${silent} IS NULL THEN ${UNKNOWN} ELSE 0 END`,
});

/** The gates at which a vacancy asks for something, the most telling and cheapest first. */
export function gatesOf(
  vacancy: CoreVacancy,
  context: IndexContext,
  numbers: Numbers,
  bind: Bind,
): SqlGate[] {
  const gates: (SqlGate | undefined)[] = [
    language(vacancy, bind),
    hours(vacancy, bind),
    startDate(vacancy, bind),
    permission(vacancy, bind),
    contract(vacancy, bind),
    licence(vacancy, bind),
    recognition(vacancy, context, numbers, bind),
    asksForCommute(vacancy) ? COMMUTE : undefined,
  ];
  return gates.filter((gate) => gate !== undefined);
}

/** The least minutes by any of a person's modes. */
export const leastBy = (of: 'low' | 'minutes') =>
  `least(${COMMUTE_MODES.map((mode, i) => `CASE WHEN p.modes & ${1 << i} <> 0 THEN c.${mode}_${of} END`).join(', ')})`;

const COMMUTE: SqlGate = {
  met: `${leastBy('low')} <= p.limit_minutes`,
  ...unless('p.home', `${leastBy('low')} <= p.limit_minutes`),
};

/** One level asked: what a person lacks of it, and whether that is in the way. */
interface Level {
  readonly column: string;
  readonly expected: string;
  readonly need: number;
  readonly soft: boolean;
}

function levelsOf(vacancy: CoreVacancy): Level[] {
  return vacancy.languages
    .filter(({ strictness }) => strictness !== 'wished')
    .flatMap((need) => {
      if (need.source === 'assumed')
        throw new Error('the tables know no assumed levels among others');
      const soft = need.strictness === 'learnable' || need.helpOffered;
      const of = (skill: 'spoken' | 'written') => ({
        column: `p.${columnOf(need.language)}_${skill}`,
        expected: `p.${columnOf(need.language)}_expected`,
        need: cefrStep(need[skill]),
        soft,
      });
      return [of('spoken'), of('written')];
    })
    .filter(({ need }) => need > 0);
}

export function columnOf(language: string): string {
  const column = LANGUAGES.find((name) => name === language);
  if (column === undefined) throw new Error(`the tables have no column for ${language}`);
  return column;
}

function language(vacancy: CoreVacancy, bind: Bind): SqlGate | undefined {
  const { assumedLanguage: assumed } = vacancy;
  if (assumed !== undefined) {
    const [only, ...others] = assumed.languages;
    if (only === undefined || others.length > 0) throw new Error('one language is assumed');
    const column = columnOf(only);
    const met =
      `p.${column}_spoken >= ${bind(cefrStep(assumed.spoken))} AND ` +
      `p.${column}_written >= ${bind(cefrStep(assumed.written))}`;
    return { met, open: 'true', code: `CASE WHEN ${met} THEN 0 ELSE ${UNKNOWN} END` };
  }
  const levels = levelsOf(vacancy).map((level) => ({ ...level, bound: bind(level.need) }));
  const [first] = levels;
  if (first === undefined) return undefined;
  const met = levels.map(({ column, bound }) => `${column} >= ${bound}`).join(' AND ');
  const hard = levels.filter(({ soft }) => !soft);
  const short = hard.map(
    ({ column, expected, bound }) =>
      `CASE WHEN ${column} >= ${bound} OR ${expected} >= ${bound} THEN 0 ELSE ${bound} - ${column} END`,
  );
  const steps = short.length === 0 ? '0' : short.join(' + ');
  return {
    met,
    open: `coalesce(${steps} <= ${MOST_STEPS}, true)`,
    code: `CASE WHEN ${first.column} IS NULL THEN ${UNKNOWN} WHEN ${steps} > 0 THEN ${REACH} WHEN ${met} THEN 0 ELSE ${CONDITION} END`,
  };
}

function hours({ hours: offered }: CoreVacancy, bind: Bind): SqlGate | undefined {
  if (offered?.min === undefined && offered?.max === undefined) return undefined;
  const least = bind(offered.min ?? 0);
  const most = bind(offered.max ?? MOST);
  const met = `p.hours_min <= ${most} AND p.hours_max >= ${least}`;
  return { met, ...unless('p.hours_min', `(${met})`) };
}

function startDate({ startsOn }: CoreVacancy, bind: Bind): SqlGate | undefined {
  if (startsOn === undefined) return undefined;
  const met = `p.available <= ${bind(dayNumber(laterOf(startsOn, TODAY)))}`;
  return { met, ...unless('p.available', met) };
}

function permission({ workplace }: CoreVacancy, bind: Bind): SqlGate | undefined {
  if (workplace === undefined) return undefined;
  const met = `p.may_work & ${bind(countryBits([workplace.country]))} <> 0`;
  return { met, ...unless('p.may_work', met) };
}

function contract({ contract: kind }: CoreVacancy, bind: Bind): SqlGate | undefined {
  if (kind === undefined) return undefined;
  const met = `p.contracts & ${bind(contractBits([kind]))} <> 0`;
  return { met, ...unless('p.contracts', met) };
}

function licence({ drivingLicences }: CoreVacancy, bind: Bind): SqlGate | undefined {
  const needs = drivingLicences.filter(({ strictness }) => strictness !== 'wished');
  if (needs.length === 0) return undefined;
  const all = bind(licenceBits(needs.map((need) => need.class)));
  const must = needs.filter(({ strictness }) => strictness !== 'learnable');
  // In the text, since not every query refers to it.
  const hard = licenceBits(must.map((need) => need.class));
  const met = `p.licences & ${all} = ${all}`;
  return {
    met,
    open: `coalesce(p.licences & ${hard} = ${hard}, true)`,
    code: `CASE WHEN p.licences IS NULL THEN ${UNKNOWN} WHEN ${met} THEN 0 ELSE ${CONDITION} END`,
  };
}

function recognition(
  { workplace, occupation }: CoreVacancy,
  { legal, taxonomy }: IndexContext,
  numbers: Numbers,
  bind: Bind,
): SqlGate | undefined {
  if (workplace === undefined || occupation === undefined) return undefined;
  const { country } = workplace;
  const needed = rulesFor(legal, taxonomy, occupation, country)
    .filter(({ row }) => row.appliesTo === 'employee')
    .map(({ profession }) => numbers.professions.intern(`${profession.id} ${country}`));
  if (needed.length === 0) return undefined;
  const all = `${bind(arrayText(needed))}::int[]`;
  return {
    met: `p.recognised @> ${all}`,
    open: `coalesce(p.applied @> ${all}, true)`,
    code: `CASE WHEN p.recognised IS NULL THEN ${UNKNOWN} WHEN p.recognised @> ${all} THEN 0 ELSE ${CONDITION} END`,
  };
}
