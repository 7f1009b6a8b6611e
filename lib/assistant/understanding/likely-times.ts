import type { DayPart } from './spoken-hour';

/**
 * All times a spoken hour may mean, likeliest first, as `HH:MM`: nobody books 3 at night, nobody at 9 in the evening by
 * chance. `marker` is what stands behind it («вечера», "pm"), `part` the part of the day named elsewhere.
 */
export function likelyTimes(
  hour: number,
  minute: string | undefined,
  marker: string | undefined,
  part: DayPart | null,
): string[] {
  const at = (value: number): string => `${String(value % 24).padStart(2, '0')}:${minute ?? '00'}`;
  const mark = marker?.replaceAll('.', '') ?? '';
  if (hour > 12 || hour === 0) return [at(hour)];
  if (/^(?:pm|дня|вечера|in the afternoon|in the evening|at night)$/.test(mark))
    return [at(hour === 12 ? 12 : hour + 12)];
  if (/^(?:am|утра|ночи|in the morning)$/.test(mark)) return [at(hour === 12 ? 0 : hour)];
  if (hour === 12) return [at(12)];
  const late = part === 'evening' || part === 'day' || (hour <= 7 && part !== 'morning');
  return late ? [at(hour + 12), at(hour)] : [at(hour), at(hour + 12)];
}
