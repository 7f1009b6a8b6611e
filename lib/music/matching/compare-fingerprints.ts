export interface FingerprintMatch {
  /** Of the bits where they overlap, the share that differs at the best offset: 0 for the same, about 0.5 for strangers. */
  readonly errorRate: number;
  /** How much later the second begins in the first; negative when earlier. */
  readonly offsetMs: number;
}

/** One word of a fingerprint: 1,365 samples of 11,025 a second. */
const wordMs = (1_365 / 11_025) * 1_000;
/** As far as beginnings are cut differently. */
const mostOffset = 80;
/** Five seconds of sound, and no hum: less says nothing. */
const leastWords = 40;
const leastDifferent = 10;

/** Holds two of Chromaprint's raw fingerprints against each other; null when one of them says too little to compare. */
export function compareFingerprints(first: Uint32Array, second: Uint32Array): FingerprintMatch | null {
  if (!isTelling(first) || !isTelling(second)) return null;
  const least = Math.max(leastWords, Math.floor(Math.min(first.length, second.length) * 0.6));
  let best: { rate: number; offset: number } | null = null;
  for (const offset of offsets) {
    const rate = errorAt(first, second, offset, least);
    if (rate !== null && (best === null || rate < best.rate)) best = { rate, offset };
  }
  return best && { errorRate: best.rate, offsetMs: Math.round(best.offset * wordMs) };
}

/** Nearest first, so that equals are told with the smallest shift, whichever side is asked. */
const offsets = Array.from({ length: mostOffset * 2 + 1 }, (_, nr) =>
  nr % 2 === 0 ? nr / -2 || 0 : (nr + 1) / 2,
);

function errorAt(first: Uint32Array, second: Uint32Array, offset: number, least: number): number | null {
  const from = Math.max(0, offset);
  const to = Math.min(first.length, second.length + offset);
  if (to - from < least) return null;
  let bits = 0;
  for (let at = from; at < to; at += 1) bits += ones((first[at] ?? 0) ^ (second[at - offset] ?? 0));
  return bits / ((to - from) * 32);
}

function ones(word: number): number {
  const pairs = word - ((word >>> 1) & 0x5555_5555);
  const fours = (pairs & 0x3333_3333) + ((pairs >>> 2) & 0x3333_3333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

function isTelling(fingerprint: Uint32Array): boolean {
  return fingerprint.length >= leastWords && new Set(fingerprint).size >= leastDifferent;
}
