export interface MaskBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly radius: number;
}

/**
 * A rounded box as rows of grey, 0 outside and `strength` (up to 255) inside; its edge runs out over `softness` pixels to
 * both sides: 0.5 is a clean edge, 40 a shadow.
 */
export function paintMask(
  width: number,
  height: number,
  box: MaskBox,
  softness: number,
  strength = 255,
): Uint8Array {
  const pixels = new Uint8Array(width * height);
  const halfWidth = box.width / 2;
  const halfHeight = box.height / 2;
  for (let y = 0; y < height; y += 1) {
    const dy = Math.abs(y + 0.5 - box.y - halfHeight) - halfHeight + box.radius;
    for (let x = 0; x < width; x += 1) {
      const dx = Math.abs(x + 0.5 - box.x - halfWidth) - halfWidth + box.radius;
      // How far outside the rounded edge this pixel is; negative inside.
      const outside = dx > 0 && dy > 0 ? Math.hypot(dx, dy) - box.radius : Math.max(dx, dy) - box.radius;
      const share = Math.min(1, Math.max(0, 0.5 - outside / (2 * softness)));
      pixels[y * width + x] = Math.round(strength * share * share * (3 - 2 * share));
    }
  }
  return pixels;
}
