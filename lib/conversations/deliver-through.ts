import {
  type ConnectedChannel,
  channelFor,
  type OutgoingPart,
  type Recipient,
  type RenderedPart,
} from '@/lib/channels';
import type { MediaFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { claimPart } from './claim-part';
import { failMessage } from './fail-message';
import { getLockedConversation } from './get-locked-conversation';
import { type Delivery, planDelivery } from './plan-delivery';
import { recordFact } from './recording/record-fact';
import { settleFailure } from './settle-failure';
import { settleSent } from './settle-sent';
import { findFirstWaitingWith } from './store/messages';
import { markSent } from './store/outgoing';
import { findParts } from './store/parts';

/** What comes next on the way to a message: a call, nothing more, another look, or a later time. */
type Step = Call | { readonly step: 'over' } | { readonly step: 'again' } | { readonly step: 'later' };

interface Call {
  readonly step: 'call';
  readonly delivery: Delivery;
  readonly part: RenderedPart;
  /** Written down already. */
  readonly claimed: boolean;
}

/** How a delivery reaches the outside. */
export interface DeliveryWay {
  /** Whether another call may follow. */
  readonly goesOn: () => boolean;
  readonly fetch: (
    ctx: Ctx,
    fileId: string,
  ) => Promise<{ readonly file: Pick<MediaFile, 'contentType'>; readonly bytes: Uint8Array }>;
  /** Hands one part over; throws what the channel throws. */
  readonly send: (
    ctx: Ctx,
    channel: ConnectedChannel,
    to: Recipient,
    part: OutgoingPart,
  ) => Promise<{ readonly externalId: string | null }>;
  /** Something has left, and is written down: told together with what comes next. */
  readonly left: (ctx: Ctx, channelId: string) => Promise<void>;
}

/** Hands over what waits in a message's thread, part by part and in order, by the way given. See `deliverMessage`. */
export async function deliverThrough(
  ctx: Ctx,
  { messageId, slot }: { messageId: string; slot?: string | undefined },
  way: DeliveryWay,
): Promise<void> {
  let reserved = slot === undefined ? null : new Date(slot);
  let left: string | null = null;
  while (way.goesOn()) {
    const next = await inTransaction(ctx, async (tx) => {
      const step = await nextStep(tx, messageId, reserved);
      if (left !== null) await way.left(tx.ctx, left);
      return step;
    });
    left = null;
    if (next.step === 'over' || next.step === 'later') return;
    if (next.step === 'again') continue;
    const came = await call(ctx, next, reserved, way);
    if (came === 'later') return;
    if (came === 'sent') left = next.delivery.channel.id;
    reserved = null;
  }
}

async function nextStep(tx: Tx<Ctx>, messageId: string, slot: Date | null): Promise<Step> {
  const message = await findFirstWaitingWith(tx, messageId);
  if (!message) return { step: 'over' };
  const plan = await planDelivery(tx, message);
  if ('refused' in plan) return fail(tx, plan.refused, message);
  const made = new Map((await findParts(tx, message.id)).map((part) => [part.part, part]));
  for (const [index, part] of plan.parts.entries()) {
    const before = made.get(index);
    if (before?.state === 'FAILED') return fail(tx, before.failure ?? 'internal', message);
    // Somebody died in the middle of this call.
    if (before?.state === 'SENDING' && !channelFor(plan.channel.adapter).capabilities.repeatable) {
      return fail(tx, 'delivery-uncertain', message);
    }
    if (before && before.state !== 'SENDING') continue;
    if ('fileId' in part) return { step: 'call', delivery: plan, part, claimed: false };
    const claimed = await claimPart(tx, plan, part, slot);
    return claimed ? { step: 'call', delivery: plan, part, claimed } : { step: 'later' };
  }
  await markSent(tx, message.id, tx.ctx.clock.now());
  return { step: 'again' };
}

async function fail(
  tx: Tx<Ctx>,
  reason: string,
  message: { id: string; conversationId: string },
): Promise<Step> {
  const { id: messageId, conversationId } = message;
  await getLockedConversation(tx, conversationId);
  await recordFact(tx, conversationId, { kind: 'not-tried', messageId, reason });
  await failMessage(tx, message, reason);
  return { step: 'again' };
}

/** One call, and what came of it. Files are fetched before it is written down. */
async function call(
  ctx: Ctx,
  { delivery, part, claimed }: Call,
  slot: Date | null,
  way: DeliveryWay,
): Promise<'sent' | 'called' | 'later'> {
  const outgoing = await withBytes(ctx, delivery, part, way);
  if (!outgoing) return 'called';
  if (!claimed && !(await inTransaction(ctx, (tx) => claimPart(tx, delivery, part, slot)))) return 'later';
  let externalId: string | null;
  try {
    ({ externalId } = await way.send(ctx, delivery.channel, delivery.to, outgoing));
  } catch (error) {
    return settleFailure(ctx, delivery, part, error);
  }
  await settleSent(ctx, delivery, part, externalId);
  return 'sent';
}

/** Null when the file is gone: the message has failed. */
async function withBytes(
  ctx: Ctx,
  { message }: Delivery,
  part: RenderedPart,
  way: DeliveryWay,
): Promise<OutgoingPart | null> {
  if (!('fileId' in part)) return part;
  const { fileId, ...rest } = part;
  try {
    const { file, bytes } = await way.fetch(ctx, fileId);
    return { ...rest, contentType: file.contentType, bytes };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'unavailable') throw error;
    await inTransaction(ctx, (tx) => fail(tx, 'file-gone', message));
    return null;
  }
}
