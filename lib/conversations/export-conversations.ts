import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { listConversations } from './list-conversations';
import { ConversationFilter } from './listing/schemas';
import type { Conversation } from './schemas';

/**
 * The conversations of a filter, the latest message first, page by page as they are taken: there may be very many. Who takes
 * them is written down before the first one.
 */
export async function exportConversations(
  ctx: Ctx,
  input: Partial<ConversationFilter>,
): Promise<AsyncGenerator<readonly Conversation[]>> {
  authorize(ctx, 'contact.export');
  const filter = parse(ConversationFilter, input);
  await inTransaction(ctx, (tx) =>
    writeAudit(tx, { action: 'conversation.list-exported', subject: ctx.companyId, detail: { ...filter } }),
  );
  return pagesOf(ctx, filter);
}

async function* pagesOf(ctx: Ctx, filter: ConversationFilter): AsyncGenerator<readonly Conversation[]> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof listConversations>> = await listConversations(ctx, {
      ...filter,
      limit: 100,
      ...(cursor !== null && { cursor }),
    });
    yield page.conversations;
    cursor = page.nextCursor;
  } while (cursor !== null);
}
