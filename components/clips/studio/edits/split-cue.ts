import type { Cue } from '@/lib/subtitles/schemas';
import { cueText } from './cue-text';
import { setText } from './set-text';
import { leastMs } from './set-times';

/**
 * Parts a cue where the cursor stands in its text. The time is parted where the next word is said, if that is known, else by
 * the letters before and after. Null where there would be nothing on one side.
 */
export function splitCue(cue: Cue, at: number, newId: string): [Cue, Cue] | null {
  const text = cueText(cue);
  const [before, after] = [text.slice(0, at).trim(), text.slice(at).trim()];
  if (before === '' || after === '' || cue.to - cue.from < 2 * leastMs) return null;
  const count = before.split(/\s+/).length;
  const words = cue.words?.length === text.trim().split(/\s+/).length ? cue.words : undefined;
  const share = before.length / (before.length + after.length);
  const wished = words?.[count]?.from ?? cue.from + (cue.to - cue.from) * share;
  const middle = Math.round(Math.min(Math.max(wished, cue.from + leastMs), cue.to - leastMs));
  const { words: _, ...plain } = cue;
  const first: Cue = { ...plain, to: middle, ...(words && { words: words.slice(0, count) }) };
  const second: Cue = { ...plain, id: newId, from: middle, ...(words && { words: words.slice(count) }) };
  return [setText(first, before), setText(second, after)];
}
