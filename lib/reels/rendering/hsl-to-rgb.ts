import type { Rgb } from './rgb-to-hsl';

/** A colour by hue (degrees, around the circle) with saturation and lightness from 0 to 1. */
export function hslToRgb(hue: number, saturation: number, lightness: number): Rgb {
  const part = (n: number): number => {
    const k = (n + hue / 30 + 36) % 12;
    const away = saturation * Math.min(lightness, 1 - lightness);
    return Math.round(255 * (lightness - away * Math.max(-1, Math.min(k - 3, 9 - k, 1))));
  };
  return [part(0), part(8), part(4)];
}
