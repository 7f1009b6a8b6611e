import type { Language } from '@/lib/platform/i18n/languages';

/** A zone as people call it: «Москва», `Eastern Time`. */
export function zoneName(timeZone: string, now: string, language: Language): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(
    new Date(now),
  );
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}
