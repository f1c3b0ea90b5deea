import type { Locale } from '../../kernel/locale.js';
import type { EnrolmentView, SessionView, Teaches, TrainingView } from '../../training/index.js';
import { formatDay, formatNumber, languageName } from '../../ui/format.js';
import { fill } from '../../ui/texts/fill.js';
import { trainingTexts } from '../../ui/texts/training.js';
import type { NameConcept } from '../matches/words.js';
import { placeInWords, textsFor, titleFor, type ShownText } from '../shell/vacancy-words.js';

export interface ShownSession {
  id: string;
  dates: string;
  schedule?: string | undefined;
  places: string;
  open: boolean;
  full: boolean;
  enrolment?: { id: string; text: string } | undefined;
}

export interface TrainingRow {
  id: string;
  title: ShownText;
  organisation: string;
  teaches: string[];
  place: string;
  cost: string;
  nextSession?: string | undefined;
}

export interface TrainingModel extends TrainingRow {
  descriptions: ShownText[];
  taughtIn: string;
  sessions: ShownSession[];
}

export interface EnrolmentRow {
  id: string;
  trainingId: string;
  title: ShownText;
  dates: string;
  statusText: string;
  active: boolean;
}

function teachesInWords(teaches: Teaches, locale: Locale, name: NameConcept): string {
  if (teaches.kind === 'skill') return teaches.label ?? name(teaches.uri);
  const t = trainingTexts[locale];
  const words = fill(t.teachesLanguage, {
    language: languageName(locale, teaches.language),
    level: teaches.level,
    modes: teaches.modes.map((mode) => t.modes[mode]).join(', '),
  });
  return teaches.entryLevel === undefined
    ? words
    : `${words}, ${fill(t.entry, { level: teaches.entryLevel })}`;
}

function costInWords({ cost }: TrainingView, locale: Locale): string {
  const t = trainingTexts[locale];
  if (cost === null) return '';
  if (cost.amount === 0) return t.free;
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: cost.currency });
  const price = money.format(cost.amount);
  return cost.fundable ? `${price} (${t.fundable})` : price;
}

const datesOf = (session: { startsOn: string; endsOn: string }, locale: Locale): string =>
  `${formatDay(locale, session.startsOn)} – ${formatDay(locale, session.endsOn)}`;

function presentSession(session: SessionView, locale: Locale): ShownSession {
  const t = trainingTexts[locale];
  const full = session.free <= 0;
  const { enrolment } = session;
  const mine = enrolment !== null && enrolment.status !== 'cancelled' ? enrolment : undefined;
  return {
    id: session.id,
    dates: datesOf(session, locale),
    schedule: session.schedule ?? undefined,
    places: full ? t.full : t.freePlaces(session.free),
    open: session.status === 'open',
    full,
    enrolment: mine && { id: mine.id, text: t.statuses[mine.status] },
  };
}

/** A course as a list shows it. */
export function presentTrainingRow(
  training: TrainingView,
  locale: Locale,
  name: NameConcept,
): TrainingRow {
  const next = training.sessions.find(({ status }) => status === 'open');
  return {
    id: training.id,
    title: titleFor(training.titles, locale),
    organisation: training.organisation,
    teaches: training.teaches.map((one) => teachesInWords(one, locale, name)),
    place: training.remote
      ? trainingTexts[locale].remote
      : placeInWords(training.place, locale, training.placeName ?? undefined),
    cost: costInWords(training, locale),
    nextSession: next && formatDay(locale, next.startsOn),
  };
}

/** The whole course. */
export function presentTraining(
  training: TrainingView,
  locale: Locale,
  name: NameConcept,
): TrainingModel {
  return {
    ...presentTrainingRow(training, locale, name),
    descriptions: textsFor(training.descriptions, locale),
    taughtIn: languageName(locale, training.language),
    sessions: training.sessions.map((session) => presentSession(session, locale)),
  };
}

/** One of a person's sign-ups. */
export function presentEnrolment(enrolment: EnrolmentView, locale: Locale): EnrolmentRow {
  const t = trainingTexts[locale];
  const { status, position } = enrolment;
  const place =
    position === null ? '' : `, ${fill(t.position, { n: formatNumber(locale, position) })}`;
  return {
    id: enrolment.id,
    trainingId: enrolment.trainingId,
    title: titleFor(enrolment.titles, locale),
    dates: datesOf(enrolment, locale),
    statusText: `${t.statuses[status]}${place}`,
    active: status === 'booked' || status === 'waiting',
  };
}
