import type { Locale } from '../../kernel/locale.js';
import type { ContributionName, GateName, GateOutcome } from '../../kernel/vocabulary.js';
import { formatList, formatMinutes, formatNumber, formatShare } from '../../ui/format.js';
import { contributionTexts } from '../../ui/texts/contributions.js';
import { fill } from '../../ui/texts/fill.js';
import { gateTexts } from '../../ui/texts/gates.js';
import { matchTexts } from '../../ui/texts/match.js';
import { paramsInWords, type NameConcept, type Params } from './words.js';

/** A gate's answer as matching gives it. */
export interface GateAnswer {
  name: GateName;
  outcome: GateOutcome;
  code: string;
  params: object;
}

/** A part of the score as matching gives it. */
export interface Contribution {
  name: ContributionName;
  weight: number;
  points: number;
  code: string;
  params: object;
}

export interface ShownGate {
  name: GateName;
  title: string;
  outcome: GateOutcome;
  outcomeText: string;
  text: string;
  /** Where the law is written. */
  source?: string | undefined;
}

export interface ShownContribution {
  name: ContributionName;
  title: string;
  /** 0…100, of the whole bar. */
  points: number;
  pointsText: string;
  weightText: string;
  text: string;
  skills?: { has: string[]; related: string[]; missing: string[] } | undefined;
}

type Sentences = Readonly<Record<string, Readonly<Record<string, string>>>>;

function sentence(
  texts: Sentences,
  name: string,
  code: string,
  words: Record<string, string>,
): string {
  const template = texts[name]?.[code];
  return template === undefined ? '' : fill(template, words);
}

/** What an employer is told of a commute: a band of minutes, no more. */
function bandInWords(locale: Locale, params: Params): string | undefined {
  const { minutesFrom, minutesTo } = params;
  if (typeof minutesFrom !== 'number' || typeof minutesTo !== 'number') return undefined;
  return fill(matchTexts[locale].commuteBand, {
    from: formatNumber(locale, minutesFrom),
    to: formatMinutes(locale, minutesTo),
    mode: paramsInWords(locale, params, String)['mode'] ?? '',
  });
}

/** A gate's answer in the reader's language. The commute of an anonymous card is told as a band. */
export function explainGate(gate: GateAnswer, locale: Locale, name: NameConcept): ShownGate {
  const t = matchTexts[locale];
  const params = gate.params as Params;
  const banded = gate.name === 'commute' ? bandInWords(locale, params) : undefined;
  const source = params['source'];
  return {
    name: gate.name,
    title: t.gates[gate.name],
    outcome: gate.outcome,
    outcomeText: t.outcomes[gate.outcome],
    text:
      banded ??
      sentence(gateTexts[locale], gate.name, gate.code, withoutHole(locale, params, name)),
    source: typeof source === 'string' ? source : undefined,
  };
}

/** An anonymous card may hold fewer parameters than the sentence asks for: a hole is shown as one, never thrown. */
function withoutHole(locale: Locale, params: Params, name: NameConcept): Record<string, string> {
  return new Proxy(paramsInWords(locale, params, name), {
    get: (words, key) => words[String(key)] ?? '…',
  });
}

function skillsOf(params: Params, name: NameConcept): ShownContribution['skills'] {
  const texts = (value: unknown) => (Array.isArray(value) ? (value as unknown[]) : []);
  const related = texts(params['related']) as { skill: string }[];
  return {
    has: texts(params['same']).map((key) => name(String(key))),
    related: related.map(({ skill }) => name(skill)),
    missing: texts(params['missing']).map((key) => name(String(key))),
  };
}

/** A part of the score in the reader's language; the points keep their thousandths, so that one can add them up. */
export function explainContribution(
  part: Contribution,
  locale: Locale,
  name: NameConcept,
): ShownContribution {
  const params = part.params as Params;
  const covered = part.name === 'skills' && part.code === 'skills-covered';
  const skills = covered ? skillsOf(params, name) : undefined;
  const words = withoutHole(locale, params, name);
  const counted = skills && {
    same: formatNumber(locale, skills.has.length),
    related: formatNumber(locale, skills.related.length),
    asked: words['asked'] ?? '…',
  };
  const banded = part.name === 'commute' ? bandInWords(locale, params) : undefined;
  return {
    name: part.name,
    title: matchTexts[locale].contributions[part.name],
    points: part.points,
    pointsText: formatNumber(locale, part.points, 3),
    weightText: formatShare(locale, part.weight),
    text: banded ?? sentence(contributionTexts[locale], part.name, part.code, counted ?? words),
    skills,
  };
}

/** The few reasons that a list shows: what is open or in the way first, then the best of what speaks for it. */
export function reasonsOf(gates: readonly ShownGate[], most = 4): ShownGate[] {
  const telling = gates.filter(({ name }) => name !== 'consent' && name !== 'vacancy-open');
  const open = telling.filter(({ outcome }) => outcome !== 'met');
  const met = telling.filter(({ outcome, name }) => outcome === 'met' && TELLING.has(name));
  return [...open, ...met].slice(0, Math.max(most, open.length));
}

/** Gates whose being met is worth a line in a list. */
const TELLING: ReadonlySet<GateName> = new Set<GateName>([
  'language',
  'commute',
  'contract',
  'hours',
]);

/** `a, b et c`, shortened. */
export function shortList(locale: Locale, items: readonly string[], most: number): string {
  const rest = items.length - most;
  return rest > 0
    ? `${items.slice(0, most).join(', ')} (+${formatNumber(locale, rest)})`
    : formatList(locale, items);
}

/** How sure the result is, in words. */
export function confidenceInWords(locale: Locale, confidence: number): string {
  const { high, medium, low } = matchTexts[locale].confidence;
  if (confidence >= 0.9) return high;
  return confidence >= 0.6 ? medium : low;
}
