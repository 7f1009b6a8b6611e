import type { ClipOptions } from '../schemas';

/** Whether it matters what is said. */
export function needsText({ subtitles, translateTo, voice }: ClipOptions): boolean {
  return subtitles || voice || translateTo !== null;
}
