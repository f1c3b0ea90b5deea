import { isLocalDate, type LocalDate } from '../../../kernel/local-date.js';
import type { ReadStart, Suggestion } from '../suggestion.js';
import type { Sentence } from '../text/sentences.js';

/** Bounded, so that no text can stall it: words that open a start, then a day. */
const OPENINGS =
  '(?:à partir (?:du|de)|à compter (?:du|de)|dès(?: le)?|prise de (?:poste|fonction)|date de début|début(?: du contrat)?|(?:poste )?à pourvoir(?: le| au)?|disponible(?: à partir du| dès le)?|ab dem|ab|zum|per|eintrittsdatum|eintritt|beginn|arbeitsbeginn|start|starttermin|frühestens|verfügbar ab|from|starting(?: on| from)?|start date|as of|beginning|available from)';
const OF =
  '(?: ?:)? ?(?:le |au |à compter du |à partir du |dès le |ab dem |ab |zum |am |on |the |from )?';
const DAY_MONTH_YEAR = '(\\d{1,2}) ?[./-] ?(\\d{1,2}) ?[./-] ?(\\d{4}|\\d{2})';
const ISO = '(\\d{4})-(\\d{2})-(\\d{2})';
const MONTHS: readonly string[] = [
  'janv(?:ier)?\\.?|januar|january|jan\\.?',
  'f[ée]vr(?:ier)?\\.?|februar|february|feb\\.?',
  'mars|märz|march|mar\\.?',
  'avr(?:il)?\\.?|april|apr\\.?',
  'mai|may',
  'juin|juni|june|jun\\.?',
  'juil(?:let)?\\.?|juli|july|jul\\.?',
  'ao[ûu]t|august|aug\\.?',
  'sept(?:embre|ember)?\\.?|sep\\.?',
  'oct(?:obre|ober)?\\.?|oktober|okt\\.?',
  'nov(?:embre|ember)?\\.?',
  'd[ée]c(?:embre|ember)?\\.?|dezember|dez\\.?',
];
const WORDED = `(?:(\\d{1,2})(?:er|\\.|st|nd|rd|th)? ?|(?:début |anfang |early )?)(${MONTHS.join('|')})(?![\\p{L}])(?: (\\d{4}))?`;

const START_NUMERIC = new RegExp(`(?<![\\p{L}])${OPENINGS}${OF}${DAY_MONTH_YEAR}(?!\\d)`, 'iu');
const START_ISO = new RegExp(`(?<![\\p{L}])${OPENINGS}${OF}${ISO}(?!\\d)`, 'iu');
const START_WORDED = new RegExp(`(?<![\\p{L}])${OPENINGS}${OF}${WORDED}`, 'iu');
const AT_ONCE =
  /(?<![\p{L}])(?:dès que possible|au plus vite|au plus tôt|immédiatement|dès maintenant|de suite|tout de suite|ab sofort|sofort|zum nächstmöglichen (?:zeitpunkt|termin)|nächstmöglich|schnellstmöglich|per sofort|as soon as possible|immediately|asap)(?![\p{L}])/iu;

/** A sentence is no longer than that; what lies beyond is not looked at. */
const LONGEST = 2_000;
const CONFIDENCE = { full: 0.9, withoutYear: 0.7, atOnce: 0.6 };

/** The day from which the job is to be filled, or the person is free. @param today for what the text leaves open */
export function readStart(
  text: string,
  { tokens }: Sentence,
  today: LocalDate,
): Suggestion<ReadStart>[] {
  const start = tokens[0]!.start;
  // The days of dates end with a full stop that may lie behind the last word.
  const said = text.slice(start, Math.min(tokens.at(-1)!.end + 2, start + LONGEST));
  const dated = numeric(said) ?? iso(said) ?? worded(said, today);
  const found = dated ?? atOnce(said, today);
  if (found === undefined) return [];
  const { index, phrase, value, confidence } = found;
  const from = start + index;
  return [
    {
      value,
      evidence: { start: from, end: from + phrase.length, phrase },
      need: 'required',
      confidence,
    },
  ];
}

interface Found {
  readonly index: number;
  readonly phrase: string;
  readonly value: ReadStart;
  readonly confidence: number;
}

function found(match: RegExpExecArray, day: string, confidence: number): Found | undefined {
  if (!isLocalDate(day)) return undefined;
  const value = { day, asSoonAsPossible: false };
  return { index: match.index, phrase: match[0].trimEnd(), value, confidence };
}

const two = (value: string | number) => String(value).padStart(2, '0');

function numeric(said: string): Found | undefined {
  const match = START_NUMERIC.exec(said);
  if (match === null) return undefined;
  const [, day = '', month = '', year = ''] = match;
  const whole = year.length === 2 ? `20${year}` : year;
  return found(match, `${whole}-${two(month)}-${two(day)}`, CONFIDENCE.full);
}

function iso(said: string): Found | undefined {
  const match = START_ISO.exec(said);
  return match === null
    ? undefined
    : found(match, `${match[1]}-${match[2]}-${match[3]}`, CONFIDENCE.full);
}

function worded(said: string, today: LocalDate): Found | undefined {
  const match = START_WORDED.exec(said);
  if (match === null) return undefined;
  const [, day, name = '', year] = match;
  const month = MONTHS.findIndex((words) => new RegExp(`^(?:${words})$`, 'iu').test(name)) + 1;
  const rest = `${two(month)}-${two(day ?? 1)}`;
  if (year !== undefined) return found(match, `${year}-${rest}`, CONFIDENCE.full);
  const thisYear = `${today.slice(0, 4)}-${rest}`;
  const next = `${Number(today.slice(0, 4)) + 1}-${rest}`;
  return found(match, thisYear >= today ? thisYear : next, CONFIDENCE.withoutYear);
}

function atOnce(said: string, today: LocalDate): Found | undefined {
  const match = AT_ONCE.exec(said);
  if (match === null) return undefined;
  const value = { day: today, asSoonAsPossible: true };
  return { index: match.index, phrase: match[0], value, confidence: CONFIDENCE.atOnce };
}
