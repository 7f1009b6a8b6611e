export interface AssEvent {
  readonly layer: number;
  readonly start: number;
  readonly end: number;
  /** Style overrides, without braces. */
  readonly tags: string;
  /** Already escaped, or a drawing. */
  readonly text: string;
}

/** One line of the events of an ASS file. Seconds. */
export function assEvent({ layer, start, end, tags, text }: AssEvent): string {
  return `Dialogue: ${layer},${time(start)},${time(end)},Reel,,0,0,0,,{${tags}}${text}`;
}

function time(seconds: number): string {
  const hundredths = Math.max(0, Math.round(seconds * 100));
  const part = (divisor: number, modulus: number): string =>
    String(Math.floor(hundredths / divisor) % modulus).padStart(2, '0');
  return `${Math.floor(hundredths / 360_000)}:${part(6_000, 60)}:${part(100, 60)}.${part(1, 100)}`;
}
