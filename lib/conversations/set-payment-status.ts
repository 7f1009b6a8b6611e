import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { SetPaymentStatus } from './acts/schemas';
import { updatePaymentStatus } from './store/conversations';

/**
 * Notes how far payment has come: a link was sent, money arrived, or neither counts any more because the link's time ran
 * out or the money went back. A further purchase begins again with its link.
 * Throws `not-found`.
 */
export async function setPaymentStatus(ctx: Ctx, input: SetPaymentStatus): Promise<void> {
  authorize(ctx, 'conversation.answer');
  const { conversationId, status } = parse(SetPaymentStatus, input);
  await inTransaction(ctx, async (tx) => {
    if (!(await updatePaymentStatus(tx, conversationId, status)))
      throw new AppError('not-found', 'conversation-not-found');
    await announce(tx, { kind: 'conversation', conversationId });
  });
}
