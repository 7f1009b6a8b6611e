import { getWebChat } from '@/lib/channels';
import { claimTurn, receiveMessage, type TurnClaim } from '@/lib/conversations';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { type Draft, emptyDraft } from '../schemas';
import type { Desk } from '../tools/tool';

/** A turn of a customer who does not exist, inside a transaction that will be rolled back. */
export interface TrialTurn {
  readonly claim: Extract<TurnClaim, { status: 'claimed' }>;
  readonly desk: Omit<Desk, 'draft' | 'returnUrl'>;
  readonly draft: Draft;
}

/** Past every quiet window. */
const laterMs = 60_000;

/** Receives the message and claims its turn. The context's transaction must be one that is undone. */
export async function openTrialTurn(
  ctx: Ctx,
  { text, channelId, messageId }: { text: string; channelId: string | null; messageId: string },
): Promise<TrialTurn> {
  const channel = channelId ?? (await getWebChat(ctx)).id;
  const received = await receiveMessage(ctx, {
    channelId: channel,
    externalContactId: `trial-${messageId}`,
    externalMessageId: messageId,
    text,
    sentAt: ctx.clock.now(),
  });
  const later: Ctx = { ...ctx, clock: movedClock(new Date(ctx.clock.now().getTime() + laterMs)) };
  const claim = await claimTurn(later, { turnId: received.turnId ?? '' });
  if (claim.status !== 'claimed') throw new AppError('conflict', 'trial-not-possible');
  const { conversation, turn } = claim;
  return {
    claim,
    desk: { conversationId: conversation.id, contactId: conversation.contact.id, turnId: turn.id },
    draft: emptyDraft,
  };
}
