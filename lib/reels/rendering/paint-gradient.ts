import type { Rgb } from './rgb-to-hsl';

/** A gradient from `from` above to `to` below with a soft light behind the product, as rows of red, green, blue. */
export function paintGradient([from, to]: readonly [Rgb, Rgb], width: number, height: number): Uint8Array {
  const pixels = new Uint8Array(width * height * 3);
  // Noise smaller than a step of colour, always the same: without it wide gradients show their steps.
  let state = 12_345;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const slope = y / height + (x / width - 0.5) * 0.25;
      const share = Math.min(1, Math.max(0, slope));
      const away = Math.hypot(x / width - 0.5, (y / height - 0.42) * 1.5);
      const glow = Math.max(0, 1 - away / 0.75) ** 2 * 20;
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      const noise = state / 2_147_483_648 - 0.5;
      for (const part of [0, 1, 2] as const) {
        const value = from[part] + (to[part] - from[part]) * share + glow + noise;
        pixels[(y * width + x) * 3 + part] = Math.min(255, Math.max(0, Math.round(value)));
      }
    }
  }
  return pixels;
}
