import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { SetLanguage } from './acts/schemas';
import { updateLanguage } from './store/conversations';

/** Notes the language the customer writes in (a code such as `ru`). Throws `not-found`. */
export async function setLanguage(ctx: Ctx, input: SetLanguage): Promise<void> {
  authorize(ctx, 'conversation.answer');
  const { conversationId, language } = parse(SetLanguage, input);
  await inTransaction(ctx, async (tx) => {
    if (!(await updateLanguage(tx, conversationId, language)))
      throw new AppError('not-found', 'conversation-not-found');
    await announce(tx, { kind: 'conversation', conversationId });
  });
}
