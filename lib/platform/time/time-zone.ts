import { z } from 'zod';

/** An IANA zone name such as Europe/Moscow. Fixed offsets are refused: they know nothing of summer time. */
export const TimeZone = z
  .string()
  .refine((name) => known.has(name) || isZone(name), 'Use a time zone name such as Europe/Moscow.');
export type TimeZone = z.infer<typeof TimeZone>;

/** Zones by the names they have at present: asking about one takes a while, and every company's is asked about with it. */
const known = new Set<string>();

function isZone(name: string): boolean {
  if (/^[+-]|^Etc\/GMT[+-]/.test(name)) return false;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    if (timeZone === name) known.add(name);
    return true;
  } catch {
    return false;
  }
}
