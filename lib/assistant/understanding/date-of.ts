import { Temporal } from 'temporal-polyfill';

/** A date that exists, from its numbers as written; null for the thirtieth of February and the like. */
export function dateOf(
  year: string | number | undefined,
  month: string | number | undefined,
  day: string | number | undefined,
): Temporal.PlainDate | null {
  try {
    const fields = { year: Number(year), month: Number(month), day: Number(day) };
    return Temporal.PlainDate.from(fields, { overflow: 'reject' });
  } catch {
    return null;
  }
}
