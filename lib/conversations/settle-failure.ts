import { channelFor, noteAccount, type RenderedPart } from '@/lib/channels';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { appendEvent } from './append-event';
import { failMessage } from './fail-message';
import { getLockedConversation } from './get-locked-conversation';
import { deliverMessage } from './jobs';
import type { Delivery } from './plan-delivery';
import { recordFact } from './recording/record-fact';
import type { ConversationFact } from './recording/schemas';
import { setBlocked } from './store/conversations';
import { markQueued } from './store/outgoing';
import { forgetSending } from './store/parts';

/** A channel without access may come back: it is looked for so often, and for so long. */
const accessRetryMs = 5 * 60_000;
const accessPatienceMs = 6 * 60 * 60_000;

/**
 * A call failed: puts the part back where nothing has left, or ends the message. Throws the error again when the job is to
 * repeat it. `later`: the delivery is promised again.
 */
export async function settleFailure(
  ctx: Ctx,
  delivery: Delivery,
  part: RenderedPart,
  error: unknown,
): Promise<'called' | 'later'> {
  const { message, channel, parts } = delivery;
  const key = error instanceof AppError ? error.key : 'delivery-uncertain';
  // Another worker has taken over: what happened here is for it to judge.
  if (key === 'job-lease-lost') throw error;
  if (!(error instanceof AppError))
    log.error({ err: error, messageId: message.id }, 'a channel failed unexpectedly');
  const code = error instanceof AppError ? error.code : 'conflict';
  const failed = { kind: 'not-sent', messageId: message.id, part: parts.indexOf(part), code, key } as const;
  const putBack = async (tx: Tx<Ctx>): Promise<void> => {
    await getLockedConversation(tx, message.conversationId);
    await recordFact(tx, message.conversationId, failed);
    await forgetSending(tx, message.id, parts.indexOf(part));
    await markQueued(tx, message.id);
  };
  if (code === 'unavailable' || code === 'limit') {
    await inTransaction(ctx, putBack);
    throw error;
  }
  if (code === 'conflict' || code === 'internal') {
    if (channelFor(channel.adapter).capabilities.repeatable) {
      await inTransaction(ctx, putBack);
      throw new AppError('unavailable', 'channel-unreachable', { cause: error });
    }
    return end(ctx, delivery, 'delivery-uncertain', failed);
  }
  if (code === 'unauthenticated') return withoutAccess(ctx, delivery, key, putBack);
  return end(ctx, delivery, key, failed);
}

async function end(
  ctx: Ctx,
  { message }: Delivery,
  reason: string,
  failed: ConversationFact,
): Promise<'called'> {
  await inTransaction(ctx, async (tx) => {
    const { id } = await getLockedConversation(tx, message.conversationId);
    await recordFact(tx, id, failed);
    if (reason === 'contact-blocked' && (await setBlocked(tx, id, ctx.clock.now()))) {
      await appendEvent(tx, id, 'customer-blocked');
    }
    await failMessage(tx, message, reason);
  });
  return 'called';
}

async function withoutAccess(
  ctx: Ctx,
  { message, channel }: Delivery,
  key: string,
  putBack: (tx: Tx<Ctx>) => Promise<void>,
): Promise<'later'> {
  const now = ctx.clock.now();
  await inTransaction(ctx, async (tx) => {
    await noteAccount(tx.ctx, { channelId: channel.id, status: 'BROKEN', reason: 'access-lost' });
    await putBack(tx);
    if (now.getTime() - message.createdAt.getTime() > accessPatienceMs) return failMessage(tx, message, key);
    const { conversationId, id: messageId } = message;
    const runAt = new Date(now.getTime() + accessRetryMs);
    await dispatch(tx, deliverMessage, { conversationId, messageId }, { runAt });
  });
  return 'later';
}
