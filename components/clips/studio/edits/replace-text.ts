import type { Cue } from '@/lib/subtitles/schemas';
import { cueText } from './cue-text';
import { type Search, searchPattern } from './search-pattern';
import { setText } from './set-text';

/** Replaces in one cue (`id`) or in all of them; what is put in is taken as it is. */
export function replaceText(cues: readonly Cue[], search: Search, replacement: string, id?: string): Cue[] {
  const pattern = searchPattern(search);
  return cues.map((cue) =>
    pattern === null || (id !== undefined && cue.id !== id)
      ? cue
      : setText(
          cue,
          cueText(cue).replace(pattern, () => replacement),
        ),
  );
}
