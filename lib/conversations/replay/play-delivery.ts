import type { Ctx } from '@/lib/platform/context';
import { AppError, type ErrorCode } from '@/lib/platform/errors/app-error';
import type { ErrorKey } from '@/lib/platform/i18n/error-key';
import { type DeliveryWay, deliverThrough } from '../deliver-through';
import type { ConversationFact } from '../recording/schemas';

type Delivered = Extract<ConversationFact, { kind: 'sent' | 'not-sent' | 'not-tried' }>;

/** One look at what waits in a thread, with the one call that came of it then and the answer it had. */
export async function playDelivery(ctx: Ctx, messageId: string, fact: Delivered): Promise<void> {
  let looks = 1;
  const way: DeliveryWay = {
    goesOn: () => looks-- > 0,
    // What was in a file is of no matter where nothing leaves.
    fetch: () =>
      fact.kind === 'not-tried' && fact.reason === 'file-gone'
        ? Promise.reject(new AppError('not-found', 'file-gone'))
        : Promise.resolve({ file: { contentType: 'application/octet-stream' }, bytes: new Uint8Array() }),
    send: () => {
      if (fact.kind === 'sent') return Promise.resolve({ externalId: fact.externalId });
      if (fact.kind === 'not-sent')
        return Promise.reject(new AppError(fact.code as ErrorCode, fact.key as ErrorKey));
      // Nobody called then: whatever made that so is not there any more, and nobody knows what would have come of it.
      return Promise.reject(new Error('There was no such call.'));
    },
    left: () => Promise.resolve(),
  };
  try {
    await deliverThrough(ctx, { messageId }, way);
  } catch (error) {
    // What a job would repeat later is a record of its own.
    if (!(error instanceof AppError) || (error.code !== 'unavailable' && error.code !== 'limit')) throw error;
  }
}
