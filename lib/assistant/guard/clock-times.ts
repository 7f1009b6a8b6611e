export interface TimeFound {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** `HH:MM` readings; «3:00» alone may be morning or afternoon, "3 pm" may not. */
  readonly readings: readonly string[];
}

const pattern =
  /(?<![\d.,:])(\d{1,2})(?:[:.]([0-5]\d)(?![\d.]))? ?(am|pm|a\.m\.?|p\.m\.?|утра|дня|вечера|ночи|o'clock|час(?:а|ов)(?= (?:утра|дня|вечера|ночи)))(?![\p{L}])|(?<![\d.,:])([01]?\d|2[0-4]):([0-5]\d)(?![\d:])/gu;

/** Finds times of day in a folded text: `15:00`, `3:30 pm`, «9 утра». */
export function findClockTimes(text: string): TimeFound[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const hour = Number(match[1] ?? match[4]);
    const minute = match[2] ?? match[5] ?? '00';
    if (hour > 24) return [];
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
        readings: readingsOf(hour, minute, match[3]?.replaceAll('.', '')),
      },
    ];
  });
}

function readingsOf(hour: number, minute: string, mark: string | undefined): string[] {
  const at = (value: number): string => `${String(value % 24).padStart(2, '0')}:${minute}`;
  if (mark === 'pm' || mark === 'дня' || mark === 'вечера') return [at(hour < 12 ? hour + 12 : hour)];
  if (mark === 'am' || mark === 'утра' || mark === 'ночи') return [at(hour === 12 ? 0 : hour)];
  return mark === "o'clock" && hour < 12 ? [at(hour), at(hour + 12)] : [at(hour)];
}
