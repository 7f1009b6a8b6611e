/** Numbers that are the same in every run (mulberry32): `below(n)` is 0 … n-1. */
export interface Seeded {
  readonly below: (limit: number) => number;
  readonly of: <T>(list: readonly T[]) => T;
}

export function seeded(seed: number): Seeded {
  let state = seed;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * limit) | 0;
  };
  return { below, of: (list) => list[below(list.length)] as (typeof list)[number] };
}
