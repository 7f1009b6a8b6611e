import type { Candidate } from './candidate-slots';
import { freeSeats, type TakenSeat } from './free-seats';

/**
 * How many places each of the candidates, in order of their start, still has. Bookings are walked through beside them, so
 * that a calendar of months is not compared with itself.
 */
export function countFree(candidates: readonly Candidate[], taken: readonly TakenSeat[]): number[] {
  const waiting = taken.toSorted((a, b) => a.start - b.start);
  let near: TakenSeat[] = [];
  let next = 0;
  return candidates.map((span) => {
    for (let one = waiting[next]; one && one.start < span.end; one = waiting[++next]) near.push(one);
    near = near.filter((one) => one.end > span.start);
    return freeSeats(span.capacity, span, near).length;
  });
}
