import { channelFor, type RenderedPart } from '@/lib/channels';
import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { deliverMessage } from './jobs';
import type { Delivery } from './plan-delivery';
import { findBooking, markSending, setBooking } from './store/outgoing';
import { findLastAttempt, reserveSlot, writeSending } from './store/parts';

/**
 * Writes down that a part is about to leave, unless the channel's pace says not yet: then the delivery is promised again
 * for the right moment, once a conversation, and false comes back. `slot` is a moment that the account's pace has kept free
 * for this delivery.
 */
export async function claimPart(
  tx: Tx<Ctx>,
  { message, channel }: Delivery,
  part: RenderedPart,
  slot: Date | null,
): Promise<boolean> {
  const now = tx.ctx.clock.now();
  const { contactMs, accountMs } = channelFor(channel.adapter).capabilities.pause;
  if (contactMs > 0 || accountMs > 0) {
    const booked = slot ? null : await findBooking(tx, message.conversationId);
    if (booked && booked > now) return wait(tx, message, booked);
  }
  const last = contactMs > 0 ? await findLastAttempt(tx, message.conversationId) : null;
  const rested = last && new Date(last.getTime() + contactMs);
  if (rested && rested > now) return later(tx, message, rested, false);
  if (accountMs > 0 && slot === null) {
    const free = await reserveSlot(tx, channel.id, accountMs, now);
    if (free > now) return later(tx, message, free, true);
  }
  await markSending(tx, message.id);
  await writeSending(tx, { messageId: message.id, part: numberOf(part), channelId: channel.id, at: now });
  return true;
}

/** A delivery is promised already. One more behind it, in case it is this one that has come a moment too early. */
async function wait(
  tx: Tx<Ctx>,
  { id: messageId, conversationId }: Delivery['message'],
  at: Date,
): Promise<false> {
  const dedupeKey = `${conversationId}:${at.toISOString()}`;
  await dispatch(tx, deliverMessage, { conversationId, messageId }, { runAt: at, dedupeKey });
  return false;
}

async function later(
  tx: Tx<Ctx>,
  { id: messageId, conversationId }: Delivery['message'],
  at: Date,
  reserved: boolean,
): Promise<false> {
  await setBooking(tx, conversationId, at);
  const slot = reserved ? { slot: at.toISOString() } : {};
  await dispatch(tx, deliverMessage, { conversationId, messageId, ...slot }, { runAt: at });
  return false;
}

/** A part's number within its message, which its key ends with. */
const numberOf = ({ key }: RenderedPart): number => Number(key.slice(key.lastIndexOf(':') + 1));
