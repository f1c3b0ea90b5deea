import { createHash } from 'node:crypto';
import { cefrStep } from '../../../../src/kernel/cefr.js';
import { asksForCommute } from '../../../../src/matching/core/commute-of.js';
import {
  FITS,
  FITS_IF,
  TO_CLEAR,
  WITHIN_REACH,
} from '../../../../src/matching/core/engine/codes.js';
import { weightsFor } from '../../../../src/matching/core/fit.js';
import { MOST_CONDITIONS } from '../../../../src/matching/core/lists.js';
import type { CoreVacancy, IndexContext } from '../../../../src/matching/core/index.js';
import { askedLevels, levelValue } from '../../../../src/matching/core/terms/language.js';
import { skillWeight } from '../../../../src/matching/core/terms/skills.js';
import { arrayText, type Numbers } from './columns.js';
import { columnOf, gatesOf, leastBy, type Bind } from './gates.js';

/** A prepared statement: vacancies that ask for the same kinds of things share its text. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: readonly (number | string)[];
}

/** `fits` leaves the other three lists out, which is less work than the engine does. */
export type Extent = 'fits' | 'all lists';

export interface Asking {
  readonly context: IndexContext;
  readonly numbers: Numbers;
  readonly extent: Extent;
  readonly top: number;
}

/** The statement that finds the best of a vacancy: gates first, then scores of those who are left. */
export function statementFor(vacancy: CoreVacancy, asking: Asking): Statement {
  const values: (number | string)[] = [];
  const bind: Bind = (value) => `$${values.push(value)}`;
  const { context, numbers, extent, top } = asking;
  const gates = gatesOf(vacancy, context, numbers, bind);
  const fits = extent === 'fits';
  const conditions = gates.map(({ met, open }) => `(${fits ? met : open})`);
  const code = fits ? '0' : sumOf(gates.map((gate) => gate.code));
  const text = `
    WITH asked AS MATERIALIZED (${askedOf(vacancy, asking, bind)}),
    people AS MATERIALIZED (
      SELECT p.number, p.id, p.terms, p.skills_silent, p.occupations_silent,
        ${code} AS code, ${besideTerms(vacancy, context, bind)} AS shares
      FROM ${peopleOf(vacancy, numbers, fits, bind)}
      ${conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`}),
    best AS (
      SELECT p.number, k.asked, max(k.worth) AS worth
      FROM people p CROSS JOIN LATERAL unnest(p.terms) AS t(term)
        JOIN asked k ON k.term = t.term
      GROUP BY p.number, k.asked),
    earned AS (
      SELECT number, sum(worth) FILTER (WHERE asked >= 0) AS skills,
        max(worth) FILTER (WHERE asked < 0) AS occupation
      FROM best GROUP BY number),
    scored AS (
      SELECT p.id, ${LIST} AS list, (p.shares + ${ofTerms(vacancy, context, bind)}) / 10 AS score
      FROM people p LEFT JOIN earned e USING (number))
    ${fits ? bestOfOne(bind(top)) : bestOfEach(bind(top))}`;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  return { name, text, values };
}

const sumOf = (parts: readonly string[]) => (parts.length === 0 ? '0' : parts.join(' + '));

/** The list of a sum of codes; none for those who are in no list. */
const LIST = `CASE
  WHEN p.code & 3 > ${MOST_CONDITIONS} THEN NULL
  WHEN p.code & 64 <> 0 THEN CASE WHEN (p.code >> 2) & 15 = 0 THEN ${WITHIN_REACH} END
  WHEN (p.code >> 2) & 15 > 0 THEN ${TO_CLEAR}
  WHEN p.code & 3 > 0 THEN ${FITS_IF}
  ELSE ${FITS} END`;

const bestOfOne = (top: string) =>
  `SELECT id, list, score FROM scored ORDER BY score DESC, id LIMIT ${top}::int`;
const bestOfEach = (top: string) =>
  `SELECT id, list, score FROM (
     SELECT *, row_number() OVER (PARTITION BY list ORDER BY score DESC, id) AS place
     FROM scored WHERE list IS NOT NULL) ranked
   WHERE place <= ${top}::int ORDER BY list, place`;

/** Terms that earn something, for which skill asked (or, as -1, for the occupation), and how much. */
function askedOf(vacancy: CoreVacancy, { context, numbers }: Asking, bind: Bind): string {
  const { taxonomy, config } = context;
  const skills = vacancy.skills.map(({ skill }) => numbers.skills.intern(skill));
  const weights = vacancy.skills.map(({ skill, essential }) =>
    skillWeight(skill, essential, taxonomy, config),
  );
  const parts = [
    `SELECT r.term, r.asked, a.weight * r.credit AS worth
     FROM unnest(${bind(arrayText(skills))}::int[], ${bind(arrayText(weights))}::int[]) AS a(skill, weight)
     JOIN related r ON r.asked = a.skill`,
  ];
  if (vacancy.occupation !== undefined) {
    const occupation = bind(numbers.occupations.intern(vacancy.occupation));
    parts.push(`SELECT term, -1, value FROM kinship WHERE asked = ${occupation}`);
  }
  return parts.join(' UNION ALL ');
}

/** Everyone, with the minutes to the workplace where the vacancy asks for them. */
function peopleOf(vacancy: CoreVacancy, numbers: Numbers, fits: boolean, bind: Bind): string {
  const at = vacancy.workplace?.at;
  if (!asksForCommute(vacancy)) return 'profile p';
  if (at === undefined) throw new Error('the tables know no workplace without a place');
  const workplace = bind(numbers.workplaces.intern(at.key));
  const join = fits ? 'JOIN' : 'LEFT JOIN';
  return `profile p ${join} commute c ON c.home = p.home AND c.workplace = ${workplace}`;
}

function weightOf(vacancy: CoreVacancy, { config }: IndexContext) {
  const { names, weights } = weightsFor(vacancy, config);
  return (name: (typeof names)[number]) => weights[names.indexOf(name)] ?? 0;
}

/** Weight times value, in thousandths each, of the terms that a person's own row decides. */
function besideTerms(vacancy: CoreVacancy, context: IndexContext, bind: Bind): string {
  const weight = weightOf(vacancy, context);
  const shares: string[] = [];
  if (weight('language') > 0) {
    shares.push(`${bind(weight('language'))}::int * ${languageValue(vacancy, context, bind)}`);
  }
  if (weight('commute') > 0) {
    const part = `(${leastBy('minutes')})::float8 / p.limit_minutes`;
    const { commute: neutral } = context.config.neutral;
    shares.push(`${bind(weight('commute'))}::int * CASE
      WHEN p.home IS NULL THEN ${neutral}
      WHEN ${leastBy('minutes')} >= p.limit_minutes THEN 0
      ELSE (SELECT floor(1000 * (1 - t * t * (3 - 2 * t)))::int FROM (SELECT ${part} AS t) x) END`);
  }
  return sumOf(shares);
}

function languageValue(vacancy: CoreVacancy, { config }: IndexContext, bind: Bind): string {
  const asked = askedLevels(vacancy, config);
  const total = asked.reduce((sum, { weight }) => sum + weight, 0);
  const columns = asked.map(({ language, skill }) => `p.${columnOf(language)}_${skill}`);
  const earned = asked.map(({ need, weight }, i) => {
    const worth = Array.from(
      { length: 7 },
      (_, has) => weight * levelValue(has, cefrStep(need), config),
    );
    return `(${bind(arrayText(worth))}::int[])[${columns[i]} + 1]`;
  });
  return `CASE WHEN ${columns[0]} IS NULL THEN ${config.neutral.language}
    ELSE (${sumOf(earned)}) / ${bind(total)}::int END`;
}

/** The same of the terms that a person's skills and occupations decide. */
function ofTerms(vacancy: CoreVacancy, context: IndexContext, bind: Bind): string {
  const { taxonomy, config } = context;
  const weight = weightOf(vacancy, context);
  const shares: string[] = [];
  if (weight('skills') > 0) {
    const total = vacancy.skills.reduce(
      (sum, { skill, essential }) => sum + skillWeight(skill, essential, taxonomy, config),
      0,
    );
    shares.push(`${bind(weight('skills'))}::int * CASE WHEN p.skills_silent
      THEN ${config.neutral.skills} ELSE coalesce(e.skills, 0) / ${bind(total)}::int END`);
  }
  if (weight('occupation') > 0) {
    shares.push(`${bind(weight('occupation'))}::int * CASE WHEN p.occupations_silent
      THEN ${config.neutral.occupation} ELSE coalesce(e.occupation, 0) END`);
  }
  return sumOf(shares);
}
