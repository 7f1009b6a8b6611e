import { hslToRgb } from './hsl-to-rgb';
import type { Look } from './judge-pixels';
import { type Rgb, rgbToHsl } from './rgb-to-hsl';

/** The colours of one reel. */
export interface Theme {
  /** Two ends of a gradient; null: the photo itself, blurred, fills the picture. */
  readonly gradient: readonly [Rgb, Rgb] | null;
  /** What is written on the background. */
  readonly ink: Rgb;
  /** What lies behind captions, 0 (clear) to 1. */
  readonly plate: { readonly colour: Rgb; readonly opacity: number };
  readonly onPlate: Rgb;
  readonly accent: Rgb;
  readonly onAccent: Rgb;
}

const white: Rgb = [255, 255, 255];
const night: Rgb = [18, 18, 24];
/** Warm yellow: goes with grey products. */
const plainHue = 44;

/** Colours taken from the photo: a calm background, writing that can be read on it, and one accent. */
export function chooseTheme(look: Look): Theme {
  const hue = look.hue ?? plainHue;
  const accent = look.kind === 'scene' ? accentOnFill(hue) : accentOf(hue, look.hue !== null);
  const rest = {
    accent,
    onAccent: luminance(accent) > 0.34 ? night : white,
    // Dark everywhere: a light one is lost on the white of a product photo.
    plate: { colour: night, opacity: look.kind === 'scene' ? 0.62 : 0.8 },
    onPlate: white,
  };
  if (look.kind === 'scene') return { gradient: null, ink: white, ...rest };
  const colourful = look.hue === null ? 0.12 : 0.55;
  const isBright = look.kind === 'cutout' ? look.brightness < 0.72 : rgbToHsl(look.edge)[2] > 0.45;
  if (!isBright)
    return {
      gradient: [hslToRgb(hue, colourful * 0.8, 0.3), hslToRgb(hue + 18, colourful, 0.1)],
      ink: white,
      ...rest,
    };
  return {
    gradient: [hslToRgb(hue, colourful, 0.93), hslToRgb(hue + 14, colourful, 0.77)],
    ink: night,
    ...rest,
  };
}

/** Before a fill that has the photo's own colours theirs would be lost. */
function accentOnFill(hue: number): Rgb {
  return hue > 25 && hue < 75 ? white : [255, 208, 64];
}

/** Vivid, whatever the photo has: it marks the price and the call at the end. */
function accentOf(hue: number, known: boolean): Rgb {
  const isYellow = hue > 38 && hue < 75;
  return hslToRgb(hue, known ? 0.78 : 0.95, isYellow || !known ? 0.55 : 0.46);
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) => (part / 255) ** 2.2);
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}
