import type { Cue } from '@/lib/subtitles/schemas';

/** The lines of a cue as they are written in its field. */
export function cueText({ lines }: Pick<Cue, 'lines'>): string {
  return lines.join('\n');
}
