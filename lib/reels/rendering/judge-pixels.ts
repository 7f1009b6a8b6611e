import { type Rgb, rgbToHsl } from './rgb-to-hsl';

/** What a picture looks like, as far as its staging needs to know. */
export interface Look {
  /** A scene, a product before one plain colour, or one cut out with nothing behind it. */
  readonly kind: 'scene' | 'plain' | 'cutout';
  /** The colour at the edges. */
  readonly edge: Rgb;
  /** The colour that stands out, as a hue in degrees; null when all is grey. */
  readonly hue: number | null;
  /** How bright the product is, 0 to 1. */
  readonly brightness: number;
  /** The part that is not transparent, in fractions of width and height. */
  readonly visible: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  };
}

/** Judges a picture by `side` × `side` of its pixels, as RGBA. */
export function judgePixels(pixels: Uint8Array, side: number): Look {
  const at = (x: number, y: number): readonly [number, number, number, number] => {
    const index = (y * side + x) * 4;
    return [pixels[index] ?? 0, pixels[index + 1] ?? 0, pixels[index + 2] ?? 0, pixels[index + 3] ?? 0];
  };
  const border: Rgb[] = [];
  let clear = 0;
  let left = side;
  let right = -1;
  let top = side;
  let bottom = -1;
  const solid: { x: number; y: number; colour: Rgb }[] = [];
  for (let y = 0; y < side; y += 1) {
    for (let x = 0; x < side; x += 1) {
      const [r, g, b, alpha] = at(x, y);
      if (alpha < 24) {
        clear += 1;
        continue;
      }
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      solid.push({ x, y, colour: [r, g, b] });
      if (x < 2 || y < 2 || x >= side - 2 || y >= side - 2) border.push([r, g, b]);
    }
  }
  const edge = meanOf(border);
  const spread = border.reduce((sum, colour) => sum + distance(colour, edge), 0) / Math.max(1, border.length);
  const kind = clear > side * side * 0.02 ? 'cutout' : spread < 14 ? 'plain' : 'scene';
  const product = solid
    .map(({ colour }) => colour)
    .filter((colour) => kind !== 'plain' || distance(colour, edge) > 40);
  const brightness = product.reduce((sum, colour) => sum + light(colour), 0) / Math.max(1, product.length);
  // One pixel of room on each side: the judging is coarser than the picture.
  const from = (value: number): number => Math.max(0, value - 1) / side;
  const to = (value: number): number => Math.min(side, value + 2) / side;
  const visible =
    right < 0
      ? { x: 0, y: 0, width: 1, height: 1 }
      : { x: from(left), y: from(top), width: to(right) - from(left), height: to(bottom) - from(top) };
  return { kind, edge, hue: hueOf(product), brightness, visible };
}

/** The hue with the most colour in it, among twelve. */
function hueOf(colours: readonly Rgb[]): number | null {
  const weights = new Float64Array(12);
  const sines = new Float64Array(12);
  const cosines = new Float64Array(12);
  for (const colour of colours) {
    const [hue, saturation, lightness] = rgbToHsl(colour);
    const weight = saturation * (1 - Math.abs(2 * lightness - 1));
    if (weight < 0.12) continue;
    const bin = Math.floor(hue / 30) % 12;
    weights[bin] = (weights[bin] ?? 0) + weight;
    sines[bin] = (sines[bin] ?? 0) + weight * Math.sin((hue * Math.PI) / 180);
    cosines[bin] = (cosines[bin] ?? 0) + weight * Math.cos((hue * Math.PI) / 180);
  }
  const best = weights.indexOf(Math.max(...weights));
  if ((weights[best] ?? 0) < colours.length * 0.012) return null;
  return ((Math.atan2(sines[best] ?? 0, cosines[best] ?? 1) * 180) / Math.PI + 360) % 360;
}

function meanOf(colours: readonly Rgb[]): Rgb {
  const sum = [0, 0, 0];
  for (const colour of colours)
    for (const part of [0, 1, 2]) sum[part] = (sum[part] ?? 0) + (colour[part] ?? 0);
  const [r = 0, g = 0, b = 0] = sum.map((part) => Math.round(part / Math.max(1, colours.length)));
  return [r, g, b];
}

const distance = (a: Rgb, b: Rgb): number =>
  Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2]);

const light = ([r, g, b]: Rgb): number => (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255;
