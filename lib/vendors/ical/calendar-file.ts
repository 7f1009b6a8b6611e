import { ICalCalendarMethod, ICalEventStatus, default as ical } from 'ical-generator';

export interface CalendarEvent {
  /** Unique and lasting, so that a newer file replaces the older entry. */
  readonly id: string;
  readonly title: string;
  readonly calendarName: string;
  readonly location: string;
  readonly start: Date;
  readonly end: Date;
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  /** Raised with every change: calendars keep what has the higher number (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
  readonly writtenAt: Date;
}

/** One event as iCalendar text (RFC 5545). Times are written in UTC: every calendar shows them in its owner's zone. */
export function calendarFile(event: CalendarEvent): string {
  const calendar = ical({
    name: event.calendarName,
    prodId: { company: 'X8', product: 'X8' },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${event.id}@x8`,
    summary: event.title,
    start: event.start,
    end: event.end,
    stamp: event.writtenAt,
    sequence: event.sequence,
    status: ICalEventStatus[event.status],
    ...(event.location ? { location: event.location } : {}),
  });
  return calendar.toString();
}
