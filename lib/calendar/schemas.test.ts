import { describe, expect, it } from 'vitest';
import { defaultSettings } from './default-settings';
import { CalendarSettings } from './schemas';

const accepts = (change: object): boolean =>
  CalendarSettings.safeParse({ ...defaultSettings, ...change }).success;

describe('calendar settings', () => {
  it('accept the defaults, closed weekdays, touching stretches and a day until midnight', () => {
    expect(accepts({})).toBe(true);
    expect(accepts({ openingHours: [] })).toBe(true);
    expect(
      accepts({
        openingHours: [
          { weekday: 1, opens: '09:00', closes: '13:00' },
          { weekday: 1, opens: '13:00', closes: '24:00' },
        ],
      }),
    ).toBe(true);
  });

  it('put opening hours into order', () => {
    const read = CalendarSettings.parse({
      ...defaultSettings,
      openingHours: [
        { weekday: 2, opens: '09:00', closes: '10:00' },
        { weekday: 1, opens: '14:00', closes: '15:00' },
        { weekday: 1, opens: '09:00', closes: '10:00' },
      ],
    });
    expect(read.openingHours.map((range) => `${range.weekday} ${range.opens}`)).toEqual([
      '1 09:00',
      '1 14:00',
      '2 09:00',
    ]);
  });

  it.each([
    [
      'hours that overlap',
      {
        openingHours: [
          { weekday: 1, opens: '09:00', closes: '13:00' },
          { weekday: 1, opens: '12:59', closes: '14:00' },
        ],
      },
    ],
    ['hours that end before they begin', { openingHours: [{ weekday: 1, opens: '13:00', closes: '09:00' }] }],
    ['hours without length', { openingHours: [{ weekday: 1, opens: '09:00', closes: '09:00' }] }],
    ['a weekday that does not exist', { openingHours: [{ weekday: 8, opens: '09:00', closes: '10:00' }] }],
    ['a time that does not exist', { openingHours: [{ weekday: 1, opens: '09:60', closes: '10:00' }] }],
    ['a time after midnight', { openingHours: [{ weekday: 1, opens: '09:00', closes: '24:01' }] }],
    [
      'windows that overlap',
      {
        deliveryWindows: [
          { opens: '10:00', closes: '14:00' },
          { opens: '13:00', closes: '18:00' },
        ],
      },
    ],
    ['no place at all', { capacity: 0 }],
    ['a slot of no length', { slotMinutes: 0 }],
    ['half a minute', { slotMinutes: 30.5 }],
    ['a horizon beyond a year', { horizonDays: 366 }],
    ['a hold of no time', { holdMinutes: 0 }],
    ['a city without a name', { deliveryCities: ['  '] }],
  ])('refuse %s', (_, change) => {
    expect(accepts(change)).toBe(false);
  });
});
