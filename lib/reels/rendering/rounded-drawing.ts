/** A box with round corners as an ASS drawing, from its upper left corner. */
export function roundedDrawing(width: number, height: number, radius: number): string {
  const [w, h] = [Math.round(width), Math.round(height)];
  const r = Math.round(Math.min(radius, w / 2, h / 2));
  // Distance of a Bézier curve's handles that makes a quarter of a circle.
  const k = Math.round(r * 0.4477);
  return [
    `m ${r} 0 l ${w - r} 0 b ${w - k} 0 ${w} ${k} ${w} ${r}`,
    `l ${w} ${h - r} b ${w} ${h - k} ${w - k} ${h} ${w - r} ${h}`,
    `l ${r} ${h} b ${k} ${h} 0 ${h - k} 0 ${h - r}`,
    `l 0 ${r} b 0 ${k} ${k} 0 ${r} 0`,
  ].join(' ');
}
