import type { FinalCues } from '../final-cues';
import { chooseFonts } from '../fonts/choose-fonts';
import { writeAss } from '../formats/write-ass';
import type { ClipWish } from '../stage';
import { addMark } from './add-mark';
import type { Size } from './plan-picture';

export interface Writing {
  readonly ass: string;
  /** Letters that no font here can show. */
  readonly unshown: readonly string[];
}

/** What is written into the picture, as an ASS file; null: nothing. */
export async function writingOf(
  wish: ClipWish,
  final: FinalCues | null,
  size: Size,
): Promise<Writing | null> {
  const { subtitles, style } = wish.options;
  const cues = subtitles ? (final?.cues ?? []) : [];
  if (cues.length === 0 && !wish.rules.watermark) return null;
  const fonts = await chooseFonts(
    cues.map(({ lines }) => lines.join('\n')),
    style.font,
    final?.language ?? null,
  );
  const ass = writeAss(cues, { style, ...size, language: final?.language ?? null, fonts });
  return { ass: wish.rules.watermark ? addMark(ass, size) : ass, unshown: fonts.missing };
}
