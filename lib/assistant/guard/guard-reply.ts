import type { Facts } from './facts';
import type { Violation } from './schemas';
import { traceReply } from './trace-reply';

/**
 * Checks a reply before it is sent: every amount, number, date, time and link in it, and every claim of payment, booking
 * or discount, must be in the facts. Returns what is not; an empty list lets the reply pass. Pure and quick.
 */
export const guardReply = (reply: string, facts: Facts): Violation[] => traceReply(reply, facts).violations;
