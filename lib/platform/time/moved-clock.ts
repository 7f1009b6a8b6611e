import type { Clock } from './clock';

/** A clock that stands still until told to move: the command line's and the tests'. */
export interface MovedClock extends Clock {
  moveTo(at: Date): void;
  moveBy(milliseconds: number): void;
}

export function movedClock(start: Date): MovedClock {
  let current = start.getTime();
  return {
    now: () => new Date(current),
    moveTo: (at) => {
      current = at.getTime();
    },
    moveBy: (milliseconds) => {
      current += milliseconds;
    },
  };
}
