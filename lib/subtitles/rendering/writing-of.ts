import { chooseFonts } from '../fonts/choose-fonts';
import { writeAss } from '../formats/write-ass';
import type { FinalCues } from '../stages/final-cues';
import type { ClipWish } from '../stages/stage';
import { addMark } from './add-mark';
import type { Size } from './plan-picture';

/** What is written into the picture, as an ASS file; null: nothing. */
export async function writingOf(wish: ClipWish, final: FinalCues | null, size: Size): Promise<string | null> {
  const { subtitles, style } = wish.options;
  const cues = subtitles ? (final?.cues ?? []) : [];
  if (cues.length === 0 && !wish.rules.watermark) return null;
  const fonts = await chooseFonts(
    cues.map(({ lines }) => lines.join('\n')),
    style.font,
    final?.language ?? null,
  );
  const writing = writeAss(cues, { style, ...size, language: final?.language ?? null, fonts });
  return wish.rules.watermark ? addMark(writing, size) : writing;
}
