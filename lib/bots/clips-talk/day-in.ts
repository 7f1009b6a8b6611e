import type { Language } from '@/lib/platform/i18n/languages';

/** A day as people write it: `21 November 2026`. */
export function dayIn(moment: Date, timeZone: string, language: Language): string {
  const day = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeZone,
  });
  return day.format(moment);
}
