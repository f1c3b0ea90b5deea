import type { ReadHours, Suggestion } from '../suggestion.js';
import type { Sentence } from '../text/sentences.js';

/** Bounded everywhere, so that no text can stall them. A number, perhaps a range, of hours, and a word for the week. */
const NUMBER = '(\\d{1,2}(?:[.,]\\d{1,2})?)';
const RANGE = `${NUMBER}(?: ?(?:-|–|à|a|bis|to|/) ?${NUMBER})?`;
const HOURS = '(?:h|heures?|hrs?|hours?|std\\.?|stunden|wochenstunden|wstd\\.?)';
const WEEK =
  '(?:par semaine|/ ?semaine|/ ?sem|hebdomadaires?|hebdo|pro woche|/ ?woche|die woche|in der woche|wöchentlich|w[öo]chentliche|per week|a week|/ ?week|weekly)';
const PATTERNS: readonly RegExp[] = [
  new RegExp(`(?<![\\d.,:])${RANGE} ?-?${HOURS} ?\\)? ?${WEEK}`, 'giu'),
  new RegExp(
    `(?<![\\d.,:])${RANGE} ?-?(?:wochenstunden|wstd\\.?|h/s|h/sem|stunden-woche|stundenwoche|std\\.?-woche)`,
    'giu',
  ),
  new RegExp(
    `(?:temps (?:plein|partiel|complet)|contrat|cd[id]|durée du travail|arbeitszeit|wochenarbeitszeit|vollzeit|teilzeit|full[- ]time|part[- ]time) ?(?:de|en|:|\\(|mit|à|of|,|-|–)? ?\\(?${RANGE} ?${HOURS}(?![\\d\\p{L}])`,
    'giu',
  ),
  // « en 39 h ( CDD ) »: only numbers that are usual for a week and no time of day.
  new RegExp(`(?<![\\p{L}\\d])en ${NUMBER} ?(?:h|heures)(?![\\d\\p{L}])`, 'giu'),
];
/** Swiss ads give a share of full time; 41.7 hours is the usual week there (BFS, 2023), shown rounded. */
const PERCENT = /(?<![\d.,])(\d{2,3})(?: ?(?:-|–|à|bis|to) ?(\d{2,3}))? ?%/gu;
const PERCENT_BEFORE =
  /(?:pensum|taux(?: d['’](?:activité|occupation))?|anstellung|activité|poste|stelle|workload) ?[:(]? ?(?:de |à |von )?$/iu;
const SWISS_WEEK = 42;

const WORDED: readonly { pattern: RegExp; hours: ReadHours; confidence: number }[] = [
  { pattern: /\bmi-temps\b/giu, hours: { min: 17.5, max: 20 }, confidence: 0.6 },
  {
    pattern: /\b(?:temps (?:plein|complet)|vollzeit|full[- ]time)\b/giu,
    hours: { min: 35, max: 40 },
    confidence: 0.5,
  },
];
const LEAST = 3;
const MOST = 60;
/** A sentence is no longer than that; what lies beyond is not looked at. */
const LONGEST = 2_000;

const CONFIDENCE = { said: 0.9, share: 0.6 };

/** Hours per week that a sentence names. « Temps plein » stands for 35 (France) to 40 (Germany), with little confidence. */
export function readHours(text: string, { tokens }: Sentence): Suggestion<ReadHours>[] {
  const start = tokens[0]!.start;
  const end = Math.min(tokens.at(-1)!.end + 12, start + LONGEST, text.length);
  const said = text.slice(start, end);
  const suggestion = (match: RegExpMatchArray, value: ReadHours, confidence: number) => {
    const phrase = match[0].trim();
    const from = start + match.index! + match[0].indexOf(phrase);
    const evidence = { start: from, end: from + phrase.length, phrase };
    return { value, evidence, need: 'required' as const, confidence };
  };
  const exact = PATTERNS.flatMap((pattern) =>
    [...said.matchAll(pattern)].flatMap((match) => {
      const value = rangeOf(match[1], match[2]);
      return value === undefined ? [] : [suggestion(match, value, CONFIDENCE.said)];
    }),
  );
  const shares = [...said.matchAll(PERCENT)].flatMap((match) => {
    if (!PERCENT_BEFORE.test(said.slice(Math.max(0, match.index - 40), match.index))) return [];
    const share = shareOf(match[1], match[2]);
    return share === undefined ? [] : [suggestion(match, share, CONFIDENCE.share)];
  });
  if (exact.length + shares.length > 0) return [...exact, ...shares];
  return WORDED.flatMap(({ pattern, hours, confidence }) =>
    [...said.matchAll(pattern)].map((match) => suggestion(match, hours, confidence)),
  );
}

const number = (written: string | undefined) =>
  written === undefined ? undefined : Number(written.replace(',', '.'));

function rangeOf(first: string | undefined, second: string | undefined): ReadHours | undefined {
  const one = number(first);
  if (one === undefined) return undefined;
  const other = number(second) ?? one;
  const [min, max] = [Math.min(one, other), Math.max(one, other)];
  return min < LEAST || max > MOST ? undefined : { min, max };
}

function shareOf(first: string | undefined, second: string | undefined): ReadHours | undefined {
  const one = number(first) ?? 0;
  const other = number(second) ?? one;
  const [min, max] = [Math.min(one, other), Math.max(one, other)];
  if (min < 10 || max > 100) return undefined;
  const hours = (share: number) => Math.round((SWISS_WEEK * share) / 10) / 10;
  return { min: hours(min), max: hours(max) };
}
