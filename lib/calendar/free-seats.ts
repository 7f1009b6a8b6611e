import type { Span } from './candidate-slots';

export interface TakenSeat extends Span {
  readonly seat: number;
}

/**
 * Which of the `capacity` seats are free for the whole of `span`, lowest first. Bookings on seats beyond the capacity
 * (it was larger once) use up as many of the free ones, so that no more people come than the company can serve now.
 */
export function freeSeats(capacity: number, span: Span, taken: readonly TakenSeat[]): number[] {
  const busy = new Set(
    taken.filter((other) => other.start < span.end && span.start < other.end).map((other) => other.seat),
  );
  const free: number[] = [];
  for (let seat = 0; seat < capacity; seat += 1) if (!busy.has(seat)) free.push(seat);
  const beyond = [...busy].filter((seat) => seat >= capacity).length;
  return free.slice(0, Math.max(0, free.length - beyond));
}
