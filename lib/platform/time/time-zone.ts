import { z } from 'zod';

/** An IANA zone name such as Europe/Moscow. Fixed offsets are refused: they know nothing of summer time. */
export const TimeZone = z.string().refine((name) => {
  if (/^[+-]|^Etc\/GMT[+-]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}, 'Use a time zone name such as Europe/Moscow.');
export type TimeZone = z.infer<typeof TimeZone>;
