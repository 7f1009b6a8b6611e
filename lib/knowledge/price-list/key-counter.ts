/** Tells which of very many texts have come more than once, in little memory: it keeps a number for each. */
export interface KeyCounter {
  see(key: string): void;
  /** Also true, very seldom, for one that came once: whoever asks has to compare. */
  isRepeated(key: string): boolean;
}

export function keyCounter(): KeyCounter {
  const seen = new Set<number>();
  const repeated = new Set<number>();
  return {
    see(key) {
      const mark = hash(key);
      if (seen.has(mark)) repeated.add(mark);
      else seen.add(mark);
    },
    isRepeated: (key) => repeated.has(hash(key)),
  };
}

/** 53 bits of two multiplicative hashes. */
function hash(key: string): number {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < key.length; index += 1) {
    const code = key.charCodeAt(index);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low = Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & low) + (high >>> 0);
}
