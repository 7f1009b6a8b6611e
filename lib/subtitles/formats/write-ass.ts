import { assTime } from '@/lib/platform/ass/ass-time';
import { textWidth } from '@/lib/platform/ass/text-width';
import type { FontChoice } from '../fonts/font-choice';
import type { Cue, SubtitleStyle } from '../schemas';
import { type AssLook, assLook } from './ass-look';
import { assText } from './ass-text';
import { runWriter } from './run-writer';
import { shownLines } from './shown-lines';
import { sizeOf } from './size-of';

/** Noto Sans's. */
const usualLineHeight = 1.362;

export interface AssOptions {
  readonly style: SubtitleStyle;
  /** Of the picture, in pixels: positions and sizes are given in these. */
  readonly width: number;
  readonly height: number;
  readonly language: string | null;
  /** Which fonts show what; without it the wished one is trusted. */
  readonly fonts?: FontChoice;
}

/** Cues as an ASS file of a style. Their texts get into events only, escaped: none becomes a command, a drawing or an event. */
export function writeAss(
  cues: readonly Cue[],
  { style, width, height, language, fonts }: AssOptions,
): string {
  const look = assLook(style, width, height);
  const family = familyName(fonts?.family ?? style.font);
  const lineHeight = fonts?.lineHeight ?? usualLineHeight;
  const lit = look.lit === null ? null : { lit: look.lit, base: overrideOf(look.colour), language };
  const events = cues.flatMap((cue) => {
    const lines = shownLines(cue);
    if (lines.length === 0) return [];
    const em = fittingEm(lines, look, width);
    const smaller = em < look.em ? `{\\fs${sizeOf(em, lineHeight)}}` : '';
    return [event(cue, smaller + assText(cue, lines, runWriter({ family, lineHeight, fonts, em }), lit))];
  });
  return `[Script Info]
ScriptType: v4.00+
PlayResX: ${width}
PlayResY: ${height}
WrapStyle: 2
ScaledBorderAndShadow: yes
YCbCr Matrix: None

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
${styleLine(look, family, sizeOf(look.em, lineHeight))}

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
${events.join('\n')}
`;
}

// The last field, -1, lets the writing direction follow the text.
function styleLine(look: AssLook, family: string, size: number): string {
  const { colour, outlineColour, backColour, border, outline, shadow, alignment } = look;
  const weight = look.bold ? -1 : 0;
  const margins = `${look.marginSide},${look.marginSide},${look.marginVertical}`;
  return `Style: Cue,${family},${size},${colour},${colour},${outlineColour},${backColour},${weight},0,0,0,100,100,0,0,${border},${outline},${shadow},${alignment},${margins},-1`;
}

const event = ({ from, to }: Cue, text: string): string =>
  `Dialogue: 0,${assTime(from)},${assTime(to)},Cue,,0,0,0,,${text}`;

/** A line that would leave the picture is written smaller: lines are never wrapped behind the cutter's back. */
function fittingEm(lines: readonly string[], { em, marginSide }: AssLook, width: number): number {
  const widest = Math.max(...lines.map(textWidth));
  return Math.max(4, Math.min(em, (width - 2 * marginSide) / widest));
}

const overrideOf = (field: string): string => `&H${field.slice(4)}&`;

/** A family's name cannot end its field or its command. */
const familyName = (name: string): string => name.replace(/[\p{Cc},{}\\&]/gu, '').trim() || 'Noto Sans';
