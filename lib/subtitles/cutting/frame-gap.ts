/** The shortest gap of that many frames, in whole milliseconds; videos that tell no frame rate are taken for 25 a second. */
export function frameGap(frames: number, fps: number): number {
  const rate = Number.isFinite(fps) && fps >= 1 ? fps : 25;
  return Math.ceil((frames * 1_000) / rate - 1e-6);
}
