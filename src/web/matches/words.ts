import type { Country } from '../../kernel/countries.js';
import type { Locale } from '../../kernel/locale.js';
import type { CommuteMode, ContractType } from '../../kernel/vocabulary.js';
import {
  countryName,
  formatDay,
  formatHours,
  formatList,
  formatMinutes,
  formatNumber,
  languageName,
} from '../../ui/format.js';
import { fill } from '../../ui/texts/fill.js';
import { matchTexts } from '../../ui/texts/match.js';
import { vocabularyTexts } from '../../ui/texts/vocabulary.js';

/** Values that explain an answer, as the core gives them. */
export type Params = Readonly<Record<string, unknown>>;

/** Names a concept key (an ESCO URI, or `text:` and the words as they were written). */
export type NameConcept = (key: string) => string;

const isRecord = (value: unknown): value is Params =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const asText = (value: unknown): string => (typeof value === 'string' ? value : String(value));
const asList = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** `in France`; a country outside the region by its name alone. */
function inCountry(locale: Locale, country: unknown): string {
  const known = vocabularyTexts[locale].inCountry;
  const code = asText(country);
  return code in known ? known[code as Country] : `(${countryName(locale, code)})`;
}

/** One language level that is missing, with what becomes of it. */
function gapInWords(locale: Locale, gap: unknown): string {
  if (!isRecord(gap)) return '';
  const t = matchTexts[locale];
  const how = t.how[asText(gap['how']) as keyof typeof t.how] ?? t.how.short;
  return fill(how, {
    ...levelWords(locale, gap),
    by: typeof gap['by'] === 'string' ? formatDay(locale, gap['by']) : '…',
  });
}

function levelWords(locale: Locale, level: Params): Record<string, string> {
  const t = matchTexts[locale];
  return {
    language: languageName(locale, asText(level['language'])),
    skill: t.skill[level['skill'] === 'written' ? 'written' : 'spoken'],
    need: asText(level['need']),
    has: level['has'] === null || level['has'] === undefined ? t.noLevel : asText(level['has']),
  };
}

const levelInWords = (locale: Locale, level: unknown): string =>
  isRecord(level) ? fill(matchTexts[locale].level, levelWords(locale, level)) : '';

type ToWords = (locale: Locale, value: unknown, name: NameConcept) => string;

const minutes: ToWords = (locale, value) => formatMinutes(locale, Number(value));
const day: ToWords = (locale, value) => formatDay(locale, asText(value));
const list: ToWords = (locale, value) => formatList(locale, asList(value).map(asText));
const hours: ToWords = (locale, value) => {
  const { min, max } = isRecord(value) ? value : {};
  const number = (end: unknown) => (typeof end === 'number' ? end : undefined);
  return formatHours(locale, { min: number(min), max: number(max) }) ?? '';
};

const WORDS: Readonly<Record<string, ToWords>> = {
  minutes,
  low: minutes,
  high: minutes,
  limit: minutes,
  over: minutes,
  mode: (locale, value) => matchTexts[locale].byMode[value as CommuteMode] ?? asText(value),
  crossing: (locale, value) =>
    typeof value === 'string' ? `, ${fill(matchTexts[locale].crossing, { crossing: value })}` : '',
  country: inCountry,
  contract: (locale, value) =>
    vocabularyTexts[locale].contracts[value as ContractType] ?? asText(value),
  offered: hours,
  wanted: hours,
  startsOn: day,
  availableFrom: day,
  closesOn: day,
  missing: list,
  toObtain: list,
  days: (locale, value) => formatNumber(locale, Number(value)),
  by: (_locale, value, name) => name(asText(value)),
};

/** Both ends of a shift worker's commute, in brackets; nothing for work by day. */
function shiftInWords(locale: Locale, { toWork, home }: Params): string {
  if (typeof toWork !== 'number' || typeof home !== 'number') return '';
  const ends = { toWork: formatMinutes(locale, toWork), home: formatMinutes(locale, home) };
  return ` ${fill(matchTexts[locale].shift, ends)}`;
}

/** The words for every parameter that a sentence may ask for. */
export function paramsInWords(
  locale: Locale,
  params: Params,
  name: NameConcept,
): Record<string, string> {
  const words: Record<string, string> = { crossing: '', shift: shiftInWords(locale, params) };
  for (const [key, value] of Object.entries(params)) {
    if (value === null || value === undefined) continue;
    const toWords = WORDS[key];
    if (toWords !== undefined) words[key] = toWords(locale, value, name);
    else if (typeof value === 'number') words[key] = formatNumber(locale, value);
  }
  const gaps = [params['missing'], params['assumed'], params['conditions']].flatMap(asList);
  if (gaps.some(isRecord)) words['levels'] = gaps.map((gap) => gapInWords(locale, gap)).join('; ');
  else if (Array.isArray(params['levels']))
    words['levels'] = params['levels'].map((level) => levelInWords(locale, level)).join('; ');
  return words;
}
