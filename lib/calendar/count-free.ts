import type { Candidate } from './candidate-slots';
import type { TakenSeat } from './free-seats';

/**
 * How many seats `freeSeats` would find for each of the candidates, in order of their start. Bookings are walked through
 * beside them, so that a calendar of months is not compared with itself.
 */
export function countFree(candidates: readonly Candidate[], taken: readonly TakenSeat[]): number[] {
  const waiting = taken.toSorted((a, b) => a.start - b.start);
  /** By seat: the last candidate that found it busy. */
  const busy: number[] = [];
  let near: TakenSeat[] = [];
  let next = 0;
  return candidates.map(({ start, end, capacity }, index) => {
    for (let one = waiting[next]; one && one.start < end; one = waiting[++next]) near.push(one);
    near = near.filter((one) => one.end > start);
    let seats = 0;
    for (const one of near) {
      if (one.start >= end || busy[one.seat] === index) continue;
      busy[one.seat] = index;
      seats += 1;
    }
    return Math.max(0, capacity - seats);
  });
}
