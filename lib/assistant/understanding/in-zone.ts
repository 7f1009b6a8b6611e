import { Temporal } from 'temporal-polyfill';
import type { When } from './when';

/**
 * A time said in the customer's zone, told in the company's. Days move along when the clocks are a date apart; days
 * without any time stay as they are.
 */
export function inZone(when: When, from: string, to: string, today: Temporal.PlainDate): When {
  const date = when.days?.first ?? today.toString();
  const move = (time: string): { date: string; time: string } => {
    const there = Temporal.PlainDateTime.from(`${date}T${time}`).toZonedDateTime(from).withTimeZone(to);
    return {
      date: there.toPlainDate().toString(),
      time: there.toPlainTime().toString({ smallestUnit: 'minute' }),
    };
  };
  const clock = when.times[0] ?? when.from ?? when.until;
  if (clock === null || clock === undefined) return when;
  const moved = move(clock);
  const shift = Temporal.PlainDate.from(date).until(moved.date).days;
  const day = (text: string): string => Temporal.PlainDate.from(text).add({ days: shift }).toString();
  const at = (time: string | null): string | null => (time === null ? null : move(time).time);
  return {
    ...when,
    days: when.days && { first: day(when.days.first), last: day(when.days.last) },
    times: when.times
      .map(move)
      .filter((it) => it.date === moved.date)
      .map((it) => it.time),
    from: at(when.from),
    until: at(when.until),
  };
}
