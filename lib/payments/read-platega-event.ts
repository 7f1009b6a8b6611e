import { z } from 'zod';
import { TransactionId } from '@/lib/vendors/platega';

const Status = z.string().regex(/^[A-Z_]{1,40}$/);

/** News of a transaction; the amount and whatever else it says is left to re-reading. */
const Changed = z.object({ id: TransactionId, status: Status });
/** News of subscriptions, which we do not sell, are spelt with capitals. */
const Subscription = z.object({ Id: z.string().min(1).max(100), Status });

const claims: Readonly<Record<string, PlategaClaim>> = { CONFIRMED: 'paid', CHARGEBACKED: 'refunded' };

/** What an event says has become of a transaction, as far as we would wait for it. */
export type PlategaClaim = 'paid' | 'refunded' | null;

/** Which transaction an event is about. */
export type PlategaEvent =
  | {
      readonly kind: 'transaction';
      readonly eventId: string;
      readonly externalId: string;
      readonly claims: PlategaClaim;
    }
  | { readonly kind: 'ignored'; readonly eventId: string };

/** Reads the body of an event that came with the right headers. Returns null for what is no event at all. */
export function readPlategaEvent(rawBody: string): PlategaEvent | null {
  const body = json(rawBody);
  const changed = Changed.safeParse(body).data;
  // They repeat an event under the same number; what a number has become since is another event.
  if (changed)
    return {
      kind: 'transaction',
      eventId: `${changed.id}:${changed.status}`,
      externalId: changed.id,
      claims: claims[changed.status] ?? null,
    };
  const subscription = Subscription.safeParse(body).data;
  return subscription
    ? { kind: 'ignored', eventId: `subscription:${subscription.Id}:${subscription.Status}` }
    : null;
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
