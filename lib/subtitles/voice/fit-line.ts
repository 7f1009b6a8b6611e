/** Faster than this sounds hurried. */
export const fastest = 1.25;

/** How a line gets into its place. */
export type Fit =
  | { readonly way: 'as-it-is'; readonly speed: number }
  /** Said in at most so many characters it would fit. */
  | { readonly way: 'too-long'; readonly maxCharacters: number };

/**
 * How a spoken line of `lengthMs` gets into `roomMs`, silence after it borrowed already: as it is, a little faster, or
 * only when it is shorter.
 */
export function fitLine(lengthMs: number, roomMs: number, characters: number): Fit {
  if (lengthMs <= roomMs) return { way: 'as-it-is', speed: 1 };
  const speed = lengthMs / Math.max(1, roomMs);
  if (speed <= fastest) return { way: 'as-it-is', speed };
  const share = (roomMs * fastest) / lengthMs;
  return { way: 'too-long', maxCharacters: Math.max(1, Math.floor(characters * share)) };
}
