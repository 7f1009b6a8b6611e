import type { CustomerRules } from '../schemas';
import type { BookingRow } from '../store/bookings';
import type { Allowed } from './schemas';

export interface CustomerLimits {
  readonly move: Allowed;
  readonly cancel: Allowed;
  readonly movesLeft: number;
}

type Why = NonNullable<Allowed['why']>;

const hourMs = 3_600_000;

/** What the company's rules let a customer do with their booking at `now`. */
export function customerLimits(
  row: Pick<BookingRow, 'status' | 'start' | 'customerMoves' | 'cancelAskedAt'>,
  rules: CustomerRules,
  now: Date,
): CustomerLimits {
  const ahead = row.start.getTime() - now.getTime();
  const over: Why | false = (row.status !== 'CONFIRMED' || ahead <= 0) && 'over';
  const asked: Why | false = row.cancelAskedAt !== null && 'asked';
  const movesLeft = Math.max(0, rules.mostMoves - row.customerMoves);
  return {
    movesLeft,
    move: allowed(
      over ||
        asked ||
        (!rules.moves && 'off') ||
        (ahead < rules.moveHours * hourMs && 'late') ||
        (movesLeft === 0 && 'often'),
    ),
    cancel: allowed(
      over || asked || (!rules.cancels && 'off') || (ahead < rules.cancelHours * hourMs && 'late'),
    ),
  };
}

const allowed = (why: Why | false): Allowed => (why ? { ok: false, why } : { ok: true, why: null });
