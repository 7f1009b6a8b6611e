import type { Language } from '@/lib/platform/i18n/languages';

/** Minutes as one says them: `1 h 30 min`, «45 мин». */
export function formatDuration(minutes: number, language: Language): string {
  const [hour, minute] = language === 'ru' ? ['ч', 'мин'] : ['h', 'min'];
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [hours > 0 ? `${hours} ${hour}` : '', rest > 0 ? `${rest} ${minute}` : ''].filter(Boolean).join(' ');
}
