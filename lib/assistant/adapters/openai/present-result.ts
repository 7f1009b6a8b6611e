import { formatMoney } from '@/lib/platform/money/format-money';

/**
 * A tool result as a model reads it best: beside each sum in minor units the same sum in words («price»), beside each
 * moment the local time. Models that must divide by a hundred or shift time zones make mistakes.
 */
export function presentResult(value: unknown, timeZone: string, currency?: string): unknown {
  if (Array.isArray(value)) return value.map((part) => presentResult(part, timeZone, currency));
  if (typeof value !== 'object' || value === null) return value;
  const own = 'currency' in value && typeof value.currency === 'string' ? value.currency : currency;
  const shown: Record<string, unknown> = {};
  for (const [key, part] of Object.entries(value)) {
    if (key.endsWith('Minor') && typeof part === 'number' && own)
      shown[key.slice(0, -5)] = formatMoney(part, own, 'en');
    else {
      shown[key] = presentResult(part, timeZone, own);
      if (typeof part === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(part))
        shown[`${key}Local`] = local(part, timeZone);
    }
  }
  return shown;
}

const local = (moment: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(moment));
