import type { Cue } from '@/lib/subtitles/schemas';
import { cueText } from './cue-text';
import { type Search, searchPattern } from './search-pattern';

/** In which cues something is found, and how many times in all. */
export function countFound(cues: readonly Cue[], search: Search): { ids: string[]; count: number } {
  const pattern = searchPattern(search);
  if (pattern === null) return { ids: [], count: 0 };
  const counts = cues.map((cue) => ({ id: cue.id, count: [...cueText(cue).matchAll(pattern)].length }));
  return {
    ids: counts.filter(({ count }) => count > 0).map(({ id }) => id),
    count: counts.reduce((sum, { count }) => sum + count, 0),
  };
}
