import { escapeAss } from '@/lib/platform/ass/escape-ass';
import type { FontChoice } from '../fonts/font-choice';
import { fontFinder } from '../fonts/font-finder';
import { sizeOf } from './size-of';

export interface RunFonts {
  readonly family: string;
  readonly lineHeight: number;
  readonly fonts: FontChoice | undefined;
  /** Of the letters, in pixels. */
  readonly em: number;
}

/** The fonts of one colour have squares for these, where others turn the hand or face before it brown. */
const skinTones = /(?<=\p{Emoji_Modifier_Base}\ufe0f?)\p{Emoji_Modifier}/gu;

/** Writes the text of one event bit by bit, escaped, naming another font (in the same size of letters) where one is needed. */
export function runWriter({ family, lineHeight, fonts, em }: RunFonts): (text: string) => string {
  if (!fonts || fonts.fallbacks.length === 0) return escapeAss;
  const fontOf = fontFinder(fonts);
  const heights = new Map(fonts.fallbacks.map((fallback) => [fallback.family, fallback.lineHeight]));
  const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  let current = family;
  return (text) => {
    let written = '';
    let run = '';
    for (const { segment } of letters.segment(text)) {
      const wanted = fontOf(segment, current);
      if (wanted !== current) {
        const size = sizeOf(em, heights.get(wanted) ?? lineHeight);
        written += `${escapeAss(run)}{\\fn${wanted}\\fs${size}}`;
        run = '';
        current = wanted;
      }
      run += segment.replace(skinTones, '');
    }
    return written + escapeAss(run);
  };
}
