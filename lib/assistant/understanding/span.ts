/** A part of a text, from `start` up to and without `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What stands where a found part was: ends a phrase like a full stop does, keeps all other places where they were. */
export const gap = '¦';

/** The text with the given parts made into gaps. */
export function blank(text: string, spans: readonly Span[]): string {
  let result = text;
  for (const { start, end } of spans) {
    result = result.slice(0, start) + gap.repeat(end - start) + result.slice(end);
  }
  return result;
}
