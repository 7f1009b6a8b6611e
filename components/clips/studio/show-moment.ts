/** A moment as `1:02.345`, with hours when there are some. */
export function showMoment(ms: number): string {
  const whole = Math.max(0, Math.round(ms));
  const [hours, minutes, seconds] = [
    Math.floor(whole / 3_600_000),
    Math.floor(whole / 60_000) % 60,
    Math.floor(whole / 1_000) % 60,
  ];
  const tail = `${pad(seconds, 2)}.${pad(whole % 1_000, 3)}`;
  return hours > 0 ? `${hours}:${pad(minutes, 2)}:${tail}` : `${minutes}:${tail}`;
}

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');
