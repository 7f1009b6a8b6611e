import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readDuration } from './read-duration';

it.each([
  ['3:45', 225_000],
  ['03:45', 225_000],
  ['1:02:03', 3_723_000],
  ['PT3M45S', 225_000],
  ['PT1H2M3.5S', 3_723_500],
  ['P0DT0H3M45S', 225_000],
  ['3 min 45 s', 225_000],
  ['3м 45с', 225_000],
  ['3 мин. 45 сек.', 225_000],
  ['225', 225_000],
  ['225.4', 225_400],
  [225, 225_000],
  [5.016, 5_016],
])('reads %j', (written, ms) => {
  expect(readDuration(written)).toBe(ms);
});

it.each([
  '',
  'P',
  'PT',
  'live',
  '3:5',
  '-3:45',
  '99:99:99:99',
  'NaN',
  '1e9',
  -5,
  0,
  Number.NaN,
  1e9,
  null,
  {},
  [3],
  true,
])('takes %j for no length', (written) => {
  expect(readDuration(written)).toBeNull();
});

it('reads every length back from every way to write it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 86_399 }), (seconds) => {
      const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
      const two = (number: number) => String(number).padStart(2, '0');
      const clock = h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
      for (const written of [
        clock,
        `PT${h}H${m}M${s}S`,
        `${h} h ${m} min ${s} sec`,
        String(seconds),
        seconds,
      ])
        expect(readDuration(written)).toBe(seconds * 1_000);
      expect(readDuration(seconds * 1_000, 'ms')).toBe(seconds * 1_000);
    }),
  );
});
