import { channelFor, type RenderedPart } from '@/lib/channels';
import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { deliverMessage } from './jobs';
import type { Delivery } from './plan-delivery';
import { markSending } from './store/outgoing';
import { findLastAttempt, reserveSlot, writeSending } from './store/parts';

/**
 * Writes down that a part is about to leave, unless the channel's pace says not yet: then the delivery is promised again
 * for the right moment, which for the account's pace stays reserved, and false comes back. `slot` is such a moment.
 */
export async function claimPart(
  tx: Tx<Ctx>,
  { message, channel }: Delivery,
  part: RenderedPart,
  slot: Date | null,
): Promise<boolean> {
  const now = tx.ctx.clock.now();
  const { contactMs, accountMs } = channelFor(channel.adapter).capabilities.pause;
  const later = async (at: Date, reserved: boolean): Promise<false> => {
    const payload = { conversationId: message.conversationId, messageId: message.id };
    const kept = reserved ? { slot: at.toISOString() } : {};
    await dispatch(tx, deliverMessage, { ...payload, ...kept }, { runAt: at });
    return false;
  };
  if (contactMs > 0) {
    const last = await findLastAttempt(tx, message.conversationId);
    const free = last && new Date(last.getTime() + contactMs);
    if (free && free > now) return later(free, false);
  }
  if (accountMs > 0 && slot === null) {
    const free = await reserveSlot(tx, channel.id, accountMs, now);
    if (free > now) return later(free, true);
  }
  await markSending(tx, message.id);
  await writeSending(tx, { messageId: message.id, part: numberOf(part), channelId: channel.id, at: now });
  return true;
}

/** A part's number within its message, which its key ends with. */
const numberOf = ({ key }: RenderedPart): number => Number(key.slice(key.lastIndexOf(':') + 1));
