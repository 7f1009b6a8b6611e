import { limits } from './limits';

/** What a duration is counted in, where its name does not say: decided for a whole list. */
export type Unit = 'ms' | 's';

/**
 * Milliseconds of a duration however it is written: `3:45`, `1:02:03`, `PT3M45S`, `3 min 45 s`, `3 мин 45 сек`, or a number in
 * `unit`. Null for what is none, and for nothing or more than a day.
 */
export function readDuration(value: unknown, unit: Unit = 's'): number | null {
  const ms =
    typeof value === 'number'
      ? counted(value, unit)
      : typeof value === 'string'
        ? written(value.trim(), unit)
        : null;
  return ms !== null && ms >= 1 && ms <= limits.durationMs ? Math.round(ms) : null;
}

function written(text: string, unit: Unit): number | null {
  if (text.length > 40) return null;
  if (/^\d+([.,]\d+)?$/.test(text)) return counted(Number(text.replace(',', '.')), unit);
  const clock = /^(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(?:[.,](\d{1,3}))?$/.exec(text);
  if (clock) {
    const [, hours = '0', minutes = '0', seconds = '0', part = '0'] = clock;
    return (Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${part}`)) * 1_000;
  }
  const iso = /^P(?:(\d+)D)?T?(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/i.exec(text);
  if (iso && /\d/.test(text)) return added(iso[1], iso[2], iso[3], iso[4]);
  const words =
    /^(?:(\d+)\s*(?:h|hours?|ч|час\p{L}*)\.?\s*)?(?:(\d+)\s*(?:m|min|minutes?|м|мин\p{L}*)\.?\s*)?(?:(\d+(?:[.,]\d+)?)\s*(?:s|sec|seconds?|с|сек\p{L}*)\.?)?$/iu.exec(
      text,
    );
  return words && /\d/.test(text) ? added('0', words[1], words[2], words[3]) : null;
}

function added(days = '0', hours = '0', minutes = '0', seconds = '0'): number {
  const whole = Number(days) * 86_400 + Number(hours) * 3_600 + Number(minutes) * 60;
  return (whole + Number(seconds.replace(',', '.'))) * 1_000;
}

const counted = (value: number, unit: Unit): number | null =>
  Number.isFinite(value) ? (unit === 'ms' ? value : value * 1_000) : null;
