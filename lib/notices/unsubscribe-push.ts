import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { personOf } from './person-of';
import { BrowserSubscription } from './schemas';
import { deleteBrowser } from './store/browsers';

/** Forgets a browser of the person who asks. Quiet when it is not known. */
export async function unsubscribePush(ctx: Ctx, input: { endpoint: string }): Promise<void> {
  authorize(ctx, 'notice.prefer');
  const { endpoint } = parse(BrowserSubscription.pick({ endpoint: true }), input);
  const userId = personOf(ctx);
  await inTransaction(ctx, (tx) => deleteBrowser(tx, userId, endpoint));
}
