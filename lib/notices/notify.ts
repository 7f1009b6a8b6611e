import { authorize, listMembers } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { queueNotice } from './queue-notice';
import { NewNotice } from './schemas';
import { lockConversation, wasToldSince } from './store/notices';
import { waysOf } from './ways-of';

/** Of one conversation people hear at most once in so long. */
const quietMs = 5 * 60_000;
/** Time for whoever has the inbox open to look first. */
const headStartMs = 10_000;

/**
 * Tells everybody of the company, each by the ways they chose, once an occasion. Of one conversation nothing more is told
 * for five minutes. Harmless when repeated.
 */
export async function notify(ctx: Ctx, input: NewNotice): Promise<void> {
  authorize(ctx, 'notice.send');
  const notice = parse(NewNotice, input);
  await inTransaction(ctx, async (tx) => {
    const { conversationId } = notice.detail;
    const now = ctx.clock.now();
    if (conversationId !== undefined) {
      await lockConversation(tx, conversationId);
      if (await wasToldSince(tx, conversationId, new Date(now.getTime() - quietMs))) return;
    }
    const runAt = conversationId === undefined ? now : new Date(now.getTime() + headStartMs);
    for (const { userId } of await listMembers(tx.ctx)) {
      for (const way of await waysOf(tx, userId)) await queueNotice(tx, { ...notice, userId, way }, runAt);
    }
  });
}
