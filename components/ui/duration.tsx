import { useTranslations } from 'next-intl';

/** A length of time in words: `45 minutes`, `2 hours`, `1 h 20 min`. */
export function Duration({ minutes }: { minutes: number }) {
  const t = useTranslations('ui');
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return t('minutes', { count: rest });
  if (rest === 0) return t('hours', { count: hours });
  return t('hoursAndMinutes', { hours, minutes: rest });
}
