import { assTime } from '@/lib/platform/ass/ass-time';

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
  return `Dialogue: ${layer},${assTime(start * 1_000)},${assTime(end * 1_000)},Reel,,0,0,0,,{${tags}}${text}`;
}
