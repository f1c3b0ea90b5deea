import ical, { ICalEventStatus } from 'ical-generator';
import { addDays } from '../../kernel/local-date.js';
import type { LocalDate } from '../../kernel/local-date.js';
import type { NotificationKind } from '../domain/kinds.js';
import type { NotificationEntity } from '../persistence/notification.entity.js';
import type { Span } from './fact-source.js';

const WITH_DATES: readonly NotificationKind[] = [
  'outcome-recorded',
  'enrolment-made',
  'enrolment-moved-up',
  'session-changed',
];

type Dated = Pick<NotificationEntity, 'kind' | 'params'>;

/** Whether there is a day to put into a calendar: an interview, or a place in a course. */
export function hasDate({ kind, params }: Dated): boolean {
  if (!WITH_DATES.includes(kind) || params['status'] === 'waiting') return false;
  return kind !== 'outcome-recorded' || params['outcome'] === 'interview';
}

export interface CalendarEntry {
  /** Stable for one interview or one place, so that a new date moves the entry instead of adding one. */
  uid: string;
  title: string;
  url: string;
  span: Span;
  cancelled: boolean;
  now: Date;
}

/** A calendar file with whole days (RFC 5545): the hour is agreed between the people concerned. */
export function calendarFile({ uid, title, url, span, cancelled, now }: CalendarEntry): string {
  const calendar = ical({ prodId: { company: 'Passerelle', product: 'Passerelle' } });
  calendar.createEvent({
    id: uid,
    start: midnight(span.from),
    end: midnight(addDays(span.to, 1)),
    allDay: true,
    summary: title,
    url,
    stamp: now,
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return calendar.toString();
}

/** The generator prints a whole day from a date's local parts. */
const midnight = (day: LocalDate): Date => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return new Date(year, month - 1, date);
};
