import { Temporal } from 'temporal-polyfill';
import type { Language } from '@/lib/platform/i18n/languages';

const today = { en: 'today', ru: 'сегодня' } as const;
const tomorrow = { en: 'tomorrow', ru: 'завтра' } as const;
const inRussian = [
  'в понедельник',
  'во вторник',
  'в среду',
  'в четверг',
  'в пятницу',
  'в субботу',
  'в воскресенье',
];

/** A day as one says it: `tomorrow, November 26`, «в субботу, 28 ноября». Both moments are ISO texts. */
export function formatDay(moment: string, now: string, timeZone: string, language: Language): string {
  const date = localDate(moment, timeZone);
  const ahead = localDate(now, timeZone).until(date).days;
  const plain = new Intl.DateTimeFormat(language, { timeZone, month: 'long', day: 'numeric' }).format(
    new Date(moment),
  );
  if (ahead === 0) return `${today[language]}, ${plain}`;
  if (ahead === 1) return `${tomorrow[language]}, ${plain}`;
  if (language === 'ru') return `${inRussian[date.dayOfWeek - 1]}, ${plain}`;
  const weekday = new Intl.DateTimeFormat('en', { timeZone, weekday: 'long' }).format(new Date(moment));
  return `${weekday}, ${plain}`;
}

function localDate(moment: string, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate();
}
