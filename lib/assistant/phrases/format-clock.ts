import type { Language } from '@/lib/platform/i18n/languages';

/** A time of day: `3:00 PM`, `15:00`. */
export function formatClock(moment: string, timeZone: string, language: Language): string {
  const options =
    language === 'en'
      ? ({ hour: 'numeric', hour12: true } as const)
      : ({ hour: '2-digit', hourCycle: 'h23' } as const);
  return new Intl.DateTimeFormat(language, { timeZone, minute: '2-digit', ...options })
    .format(new Date(moment))
    .replace(/\u202f/g, ' ');
}
