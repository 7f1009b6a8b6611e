import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { estimateReels, listReelsOfOrder } from '@/lib/reels';
import { queueMessage } from '../sending/queue-message';
import { saying } from '../sending/saying';
import { askerOf } from './asker-of';

/** Tells whoever waits in Telegram that it takes longer, with an estimate, once an order. Quiet for orders from elsewhere. */
export async function tellReelDelayed(ctx: Ctx, { orderId }: { orderId: string }): Promise<void> {
  authorize(ctx, 'bot.serve');
  const waiting = (await listReelsOfOrder(ctx, orderId)).filter(({ finishedAt }) => finishedAt === null);
  const [first] = waiting;
  const person = first && (await askerOf(ctx, first.id))?.person;
  if (!person) return;
  const { minutes } = await estimateReels(ctx, { count: waiting.length });
  const { companyId: _, ...base } = ctx;
  const message = saying('delayed', { minutes });
  await acrossCompanies(base, (tx) => queueMessage(tx, person.id, message, `delayed:${orderId}`));
}
