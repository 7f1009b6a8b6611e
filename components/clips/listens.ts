import type { ClipOptions } from '@/lib/subtitles/schemas';

/** Whether somebody has to listen to the video: there is work with its words, and nobody has given them. */
export function listens({ subtitles, translateTo, voice, given }: ClipOptions): boolean {
  return given === null && (subtitles || translateTo !== null || voice);
}
