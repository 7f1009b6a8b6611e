import type { Language } from '@/lib/platform/i18n/languages';

/** A day as people write it: `21 November 2026`. */
export function dayIn(moment: Date, timeZone: string, language: Language): string {
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone,
  });
  // What Russian puts behind a year reads badly before a full stop.
  return day.format(moment).replace(/ г\.$/, '');
}
