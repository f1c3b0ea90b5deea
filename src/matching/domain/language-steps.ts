import { cefrStep, isCefrLevel, type CefrLevel } from '../../kernel/cefr.js';
import type { GateAnswer } from '../core/index.js';

/** Reaching `to` in a language; `from` is null where the person knows none of it. */
export interface LanguageStep {
  kind: 'language';
  language: string;
  from: CefrLevel | null;
  to: CefrLevel;
}

/** What is read of a stored pair. */
interface Pair {
  gates: readonly GateAnswer[];
  vacancyId: string;
}

interface Missing {
  language: string;
  need: CefrLevel;
  has: CefrLevel | null;
}

/** The languages a pair falls short in; undefined when more than one language stands in the way. */
function missingIn(row: Pick<Pair, 'gates'>): LanguageStep | undefined {
  const gate = row.gates.find(({ name }) => name === 'language');
  const missing = ((gate?.params['missing'] as unknown) ?? []) as Missing[];
  const known = missing.filter((m) => isCefrLevel(m.need));
  const [first] = known;
  if (first === undefined || known.some((m) => m.language !== first.language)) return undefined;
  const to = known.reduce(
    (best, m) => (cefrStep(m.need) > cefrStep(best) ? m.need : best),
    first.need,
  );
  const levels = known.map((m) => cefrStep(m.has ?? undefined));
  const weakest = known[levels.indexOf(Math.min(...levels))];
  return { kind: 'language', language: first.language, from: weakest?.has ?? null, to };
}

/**
 * Groups pairs within reach by the one step that opens them. A pair that a lower level opens is opened by a
 * higher one of the same language too, so it counts for both.
 * @returns the step that opens most first; ties by the smaller level, then by language
 */
export function stepsTo(rows: readonly Pair[]): { step: LanguageStep; vacancyIds: string[] }[] {
  const wanted = rows.flatMap((row) => {
    const step = missingIn(row);
    return step === undefined ? [] : [{ step, vacancyId: row.vacancyId }];
  });
  const distinct = new Map(wanted.map(({ step }) => [`${step.language} ${step.to}`, step]));
  return [...distinct.values()]
    .map((step) => ({
      step,
      vacancyIds: wanted
        .filter(
          (w) => w.step.language === step.language && cefrStep(w.step.to) <= cefrStep(step.to),
        )
        .map((w) => w.vacancyId),
    }))
    .sort(
      (a, b) =>
        b.vacancyIds.length - a.vacancyIds.length ||
        cefrStep(a.step.to) - cefrStep(b.step.to) ||
        (a.step.language < b.step.language ? -1 : 1),
    );
}
