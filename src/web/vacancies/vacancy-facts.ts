import type { LanguageNeed, Shifts, VacancyRecord } from '../../kernel/contract/index.js';
import type { Locale } from '../../kernel/locale.js';
import { writtenTime } from '../../kernel/time-of-day.js';
import {
  formatDay,
  formatHours,
  formatNumber,
  formatPay,
  formatShare,
  languageName,
} from '../../ui/format.js';
import { fill } from '../../ui/texts/fill.js';
import { vacancyTexts } from '../../ui/texts/vacancy.js';
import { vocabularyTexts } from '../../ui/texts/vocabulary.js';
import { placeInWords } from '../shell/vacancy-words.js';

export interface ShownFact {
  term: string;
  value: string;
}

/** `German: spoken B1, written A2 (required, the employer helps to learn)`. */
export function languageNeedInWords(need: LanguageNeed, locale: Locale): string {
  const t = vacancyTexts[locale];
  const words = fill(t.languageNeed, {
    language: languageName(locale, need.language),
    spoken: need.spoken ?? t.notAsked,
    written: need.written ?? t.notAsked,
  });
  const wished = need.need === 'wished' || need.strictness === 'wished';
  const notes = [
    wished ? t.wished : t.required,
    need.strictness === 'learnable' && vocabularyTexts[locale].strictness.learnable,
    need.helpOffered && t.helpOffered,
    need.source === 'assumed' && t.assumed,
  ].filter(Boolean);
  return `${words} (${notes.join(', ')})`;
}

/** `06:00–22:00, at night`; '' where nothing is stated. */
export function shiftsInWords(shifts: Shifts, locale: Locale): string {
  const t = vacancyTexts[locale].shift;
  const start = shifts.earliestStart && writtenTime(shifts.earliestStart);
  const end = shifts.latestEnd && writtenTime(shifts.latestEnd);
  const times = start && end ? `${start}–${end}` : undefined;
  return [
    times ?? (start && fill(t.from, { time: start })) ?? (end && fill(t.until, { time: end })),
    shifts.nights && t.nights,
    shifts.weekends && t.weekends,
    shifts.rotating && t.rotating,
  ]
    .filter(Boolean)
    .join(', ');
}

/** What a vacancy says, one fact a line; what it does not say is left out. */
export function vacancyFacts(
  vacancy: VacancyRecord & { placeName?: string | null },
  locale: Locale,
): ShownFact[] {
  const t = vacancyTexts[locale];
  const v = vocabularyTexts[locale];
  const { contract, level, pay, hours, startsOn, closesOn, openings, experienceYears } = vacancy;
  const licences = (vacancy.drivingLicences ?? []).map((need) => need.class);
  const facts: (readonly [string, string | undefined])[] = [
    [t.employer, vacancy.employer?.name ?? t.employerHidden],
    [t.workplace, placeInWords(vacancy.workplace, locale, vacancy.placeName ?? undefined)],
    [t.remote, vacancy.remoteShare ? formatShare(locale, vacancy.remoteShare) : undefined],
    [t.contract, contract && v.contracts[contract]],
    [t.hours, hours && formatHours(locale, hours)],
    [t.shifts, vacancy.shifts && shiftsInWords(vacancy.shifts, locale)],
    [t.pay, pay && formatPay(locale, pay)],
    [t.level, level && v.levels[level]],
    [
      t.experience,
      experienceYears === undefined ? undefined : formatNumber(locale, experienceYears),
    ],
    [t.qualification, vacancy.qualification],
    [t.licences, licences.length > 0 ? licences.join(', ') : undefined],
    [t.startsOn, startsOn && formatDay(locale, startsOn)],
    [t.closesOn, closesOn && formatDay(locale, closesOn)],
    [t.openings, openings === undefined ? undefined : formatNumber(locale, openings)],
    [t.openToOtherSide, vacancy.openToOtherSide && t.openness[vacancy.openToOtherSide]],
  ];
  return facts.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}
