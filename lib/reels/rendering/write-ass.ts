import { escapeAss } from '@/lib/platform/ass/escape-ass';
import { textWidth } from '@/lib/platform/ass/text-width';
import { assColour } from './ass-colour';
import { assEvent } from './ass-event';
import type { Theme } from './choose-theme';
import type { CaptionPage } from './cut-captions';
import { frame, type Layout, safe } from './lay-out';
import { roundedDrawing } from './rounded-drawing';

export interface Writing {
  readonly pages: readonly CaptionPage[];
  /** Cleaned; null: not shown. */
  readonly name: string | null;
  readonly price: string | null;
  readonly call: string;
  readonly seconds: number;
  /** When the closing card begins. */
  readonly closing: number;
  readonly theme: Theme;
  readonly layout: Layout;
  /** The name is written at the top; false where a logo stands there. */
  readonly header: boolean;
}

/** Height of a line of bold Noto Sans, in ems: ASS sizes are heights of lines. */
const lineHeight = 1.362;
const middle = frame.width / 2;
const captionEm = 62;
const captionMiddle = 1_404;

/** Everything written in the video, as an ASS file of our own: texts only ever get into its events, escaped. */
export function writeAss(writing: Writing): string {
  const events = [...header(writing), ...badge(writing), ...captions(writing), ...closing(writing)];
  return `[Script Info]
ScriptType: v4.00+
PlayResX: ${frame.width}
PlayResY: ${frame.height}
WrapStyle: 2
ScaledBorderAndShadow: yes
YCbCr Matrix: None

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Reel,Noto Sans,84,&H00FFFFFF,&H00FFFFFF,&H00000000,&H00000000,-1,0,0,0,100,100,0,0,1,0,0,5,0,0,0,-1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
${events.join('\n')}
`;
}

function header({ name, header: wanted, closing: end, theme }: Writing): string[] {
  if (name === null || !wanted) return [];
  const em = Math.min(40, 900 / textWidth(name));
  return [words(name, em, middle, safe.top + 38, 0, end, theme.ink, '\\fad(0,200)', 2)];
}

function captions({ pages, theme }: Writing): string[] {
  return pages.flatMap(({ lines, start, end }) => {
    const widest = Math.max(...lines.map(textWidth));
    const em = Math.min(captionEm, 900 / widest);
    const height = em * lineHeight;
    const size = { width: Math.min(1_000, widest * em + 92), height: lines.length * height + 44 };
    const plate = box(size, middle, captionMiddle, start, end, theme.plate, `\\fad(140,110)`);
    const first = captionMiddle - ((lines.length - 1) * height) / 2;
    const written = lines.map((line, index) => {
      const y = Math.round(first + index * height);
      const [from, to] = [index * 90, index * 90 + 220];
      const enters = `\\move(${middle},${y + 30},${middle},${y},${from},${to})\\fad(${to},110)`;
      return words(line, em, middle, y, start, end, theme.onPlate, enters, 3);
    });
    return [plate, ...written];
  });
}

/** The price, at the upper right corner of the photo, a little turned like a sticker. */
function badge({ price, theme, layout, closing: end }: Writing): string[] {
  if (price === null) return [];
  const em = Math.min(60, 560 / textWidth(price));
  const size = { width: textWidth(price) * em + 72, height: em * lineHeight + 26 };
  const corner = layout.main.x + layout.main.width / 2 + 14;
  const x = Math.round(Math.min(corner, frame.width - 40) - size.width / 2);
  const y = Math.round(Math.max(layout.main.y - layout.main.height / 2 + 16, safe.top + 120));
  return pill(price, em, size, x, y, 0.45, end, theme, `\\frz3${popping}\\fad(120,160)`);
}

function closing({ name, price, call, closing: start, seconds, theme, layout }: Writing): string[] {
  const events: string[] = [];
  let y = layout.end.y + layout.end.height / 2 + 110;
  const enters = (at: number, delay: number): string =>
    `\\move(${middle},${Math.round(at) + 36},${middle},${Math.round(at)},${delay},${delay + 260})\\fad(${delay + 240},0)`;
  if (name !== null) {
    const em = Math.min(76, 920 / textWidth(name));
    events.push(words(name, em, middle, y, start, seconds, theme.ink, enters(y, 60), 4));
    y += em * lineHeight * 0.5 + 84;
  }
  if (price !== null) {
    const em = Math.min(78, 640 / textWidth(price));
    events.push(words(price, em, middle, y, start, seconds, theme.ink, enters(y, 140), 4));
    y += em * lineHeight * 0.5 + 96;
  }
  const em = Math.min(54, 780 / textWidth(call));
  const size = { width: textWidth(call) * em + 108, height: em * lineHeight + 48 };
  const at = Math.min(Math.max(y, 1_180), safe.bottom - size.height / 2);
  return [
    ...events,
    ...pill(call, em, size, middle, Math.round(at), start + 0.3, seconds, theme, `${popping}\\fad(120,0)`),
  ];
}

/** Grows a little too far and settles. */
const popping = '\\fscx60\\fscy60\\t(0,170,\\fscx107\\fscy107)\\t(170,290,\\fscx100\\fscy100)';

function pill(
  text: string,
  em: number,
  size: { readonly width: number; readonly height: number },
  x: number,
  y: number,
  start: number,
  end: number,
  { accent, onAccent }: Theme,
  tags: string,
): string[] {
  return [
    box(size, x, y, start, end, { colour: accent, opacity: 1 }, tags, 4),
    words(text, em, x, y, start, end, onAccent, `\\pos(${x},${y})${tags}`, 5),
  ];
}

function box(
  { width, height }: { readonly width: number; readonly height: number },
  x: number,
  y: number,
  start: number,
  end: number,
  { colour, opacity }: Theme['plate'],
  tags: string,
  layer = 1,
): string {
  const alpha = Math.round((1 - opacity) * 255);
  const hex = alpha.toString(16).padStart(2, '0').toUpperCase();
  return assEvent({
    layer,
    start,
    end,
    tags: `\\pos(${x},${Math.round(y)})\\1c${assColour(colour)}\\1a&H${hex}&${tags}\\p1`,
    text: roundedDrawing(width, height, Math.min(height / 2, 44)),
  });
}

function words(
  text: string,
  em: number,
  x: number,
  y: number,
  start: number,
  end: number,
  colour: Theme['ink'],
  tags: string,
  layer: number,
): string {
  const place = tags.includes('\\move') || tags.includes('\\pos') ? '' : `\\pos(${x},${Math.round(y)})`;
  const size = `\\fs${(em * lineHeight).toFixed(1)}`;
  return assEvent({
    layer,
    start,
    end,
    tags: `${place}${size}\\1c${assColour(colour)}${tags}`,
    text: escapeAss(text),
  });
}
