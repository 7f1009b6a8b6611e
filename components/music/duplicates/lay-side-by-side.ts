export interface Stretch {
  /** Where it begins and how long it is, 0 to 1 of the whole line. */
  readonly from: number;
  readonly length: number;
}

/**
 * Two sounds over one line of time, so that what is the same in both stands under each other. `offsetMs`: how much later in
 * the other sound the same moment comes; negative: earlier.
 */
export function laySideBySide(
  keptMs: number,
  otherMs: number,
  offsetMs: number,
): { kept: Stretch; other: Stretch } {
  const keptFrom = Math.max(0, offsetMs);
  const otherFrom = Math.max(0, -offsetMs);
  const whole = Math.max(1, keptFrom + keptMs, otherFrom + otherMs);
  return {
    kept: { from: keptFrom / whole, length: keptMs / whole },
    other: { from: otherFrom / whole, length: otherMs / whole },
  };
}
