import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { personOf } from '@/lib/platform/person-of';
import type { InboxCounts } from './listing/schemas';
import { countConversations, type ListedWhich } from './store/listing';

/** Beyond this a number says no more than "many", and is not counted. */
const most = 100;

/** How many conversations wait for a person, have something unread, and are of whoever asks and open. */
export async function countInbox(ctx: Ctx): Promise<InboxCounts> {
  authorize(ctx, 'conversation.read');
  const me = personOf(ctx.actor);
  return inTransaction(ctx, async (tx) => {
    const count = (which: Partial<ListedWhich>) =>
      countConversations(tx, { filter: 'all', status: 'any', ...which }, most);
    return {
      waiting: await count({ filter: 'waiting' }),
      unread: await count({ filter: 'unread' }),
      mine: me === null ? 0 : await count({ assignee: me, status: 'open' }),
      most,
    };
  });
}
