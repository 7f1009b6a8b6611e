import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { gridAxis } from './grid-axis';
import type { WireDay } from './use-calendar-days';

const at = (wall: string, zone: string) => Temporal.ZonedDateTime.from(`${wall}[${zone}]`).epochMilliseconds;

function day(date: string, zone: string): WireDay {
  const plain = Temporal.PlainDate.from(date);
  const instant = (one: Temporal.PlainDate) => one.toZonedDateTime({ timeZone: zone }).toInstant().toString();
  return {
    date,
    start: instant(plain),
    end: instant(plain.add({ days: 1 })),
    open: [],
    off: [],
    appointments: 0,
    deliveries: 0,
    filled: null,
    capacity: 1,
    windows: [],
  };
}

const berlin = 'Europe/Berlin';

describe('the axis of a week', () => {
  it('has the hour twice that one of its days has twice, and the other days have a gap there', () => {
    const [saturday, sunday] = [day('2026-10-24', berlin), day('2026-10-25', berlin)];
    const axis = gridAxis([saturday, sunday], berlin);
    expect(axis.hours.filter(({ hour }) => hour === 2)).toEqual([
      { at: 120, hour: 2, again: false },
      { at: 180, hour: 2, again: true },
    ]);
    const summer = Date.parse('2026-10-25T02:30:00+02:00');
    const winter = Date.parse('2026-10-25T02:30:00+01:00');
    expect([axis.place(sunday, summer), axis.place(sunday, winter)]).toEqual([150, 210]);
    expect(axis.place(sunday, at('2026-10-25T09:00', berlin))).toBe(600);
    expect(axis.place(saturday, at('2026-10-24T09:00', berlin))).toBe(600);
    expect(axis.missing(saturday)).toEqual([{ from: 180, to: 240 }]);
    expect(axis.missing(sunday)).toEqual([]);
  });

  it('has a gap in the day that skips an hour, and equal times stay level', () => {
    const [saturday, sunday] = [day('2026-03-28', berlin), day('2026-03-29', berlin)];
    const axis = gridAxis([saturday, sunday], berlin);
    expect(axis.missing(sunday)).toEqual([{ from: 120, to: 180 }]);
    expect(axis.missing(saturday)).toEqual([]);
    expect(axis.place(sunday, at('2026-03-29T01:30', berlin))).toBe(90);
    expect(axis.place(sunday, at('2026-03-29T10:00', berlin))).toBe(600);
    expect(axis.place(saturday, at('2026-03-28T10:00', berlin))).toBe(600);
  });

  it('keeps to half an hour where clocks change by half an hour', () => {
    const zone = 'Australia/Lord_Howe';
    const sunday = day('2026-04-05', zone);
    expect(gridAxis([sunday], zone).place(sunday, at('2026-04-05T09:00', zone))).toBe(570);
    const spring = day('2026-10-04', zone);
    expect(gridAxis([spring], zone).missing(spring)).toEqual([{ from: 120, to: 150 }]);
  });

  it('shows whole hours around what there is, a working day when there is nothing', () => {
    const monday = day('2026-06-01', 'UTC');
    expect(gridAxis([monday], 'UTC').shown).toEqual({ from: 540, to: 1080 });
    const open = [{ start: '2026-06-01T09:30:00Z', end: '2026-06-01T19:15:00Z' }];
    expect(gridAxis([{ ...monday, open }], 'UTC').shown).toEqual({ from: 540, to: 1200 });
    const late = [{ from: 1400, to: 1440 }];
    expect(gridAxis([{ ...monday, open }], 'UTC', late).shown).toEqual({ from: 540, to: 1440 });
  });
});
