import { z } from 'zod';
import { Cue, SubtitleStyle } from '@/lib/subtitles/schemas';

export const Edited = z.object({ cues: z.array(Cue), style: SubtitleStyle });
export type Edited = z.infer<typeof Edited>;

const placeOf = (clipId: string): string => `x8-clip-edits-${clipId}`;

/** Changes that are in no video yet, kept in this browser for as long as they are not rendered. */
export const savedEdits = {
  read(clipId: string): Edited | null {
    try {
      return Edited.parse(JSON.parse(localStorage.getItem(placeOf(clipId)) ?? ''));
    } catch {
      return null;
    }
  },
  keep(clipId: string, edited: Edited): void {
    try {
      localStorage.setItem(placeOf(clipId), JSON.stringify(edited));
    } catch {
      // Storage is full or forbidden: the studio goes on without it.
    }
  },
  forget(clipId: string): void {
    try {
      localStorage.removeItem(placeOf(clipId));
    } catch {
      // There was nothing to forget.
    }
  },
};
