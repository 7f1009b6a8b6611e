import { eraseMemory } from '@/lib/assistant';
import { eraseGuest } from '@/lib/calendar';
import { authorize } from '@/lib/companies';
import { eraseThreads, listContactThreads } from '@/lib/conversations';
import { eraseBuyer } from '@/lib/orders';
import type { Ctx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { WhichContact } from './schemas';

/**
 * Every room's part in the erasure of a contact, in order; the conversations go last, because the others are found by
 * them. Cut off anywhere it is begun again from the start: each step is harmless when repeated.
 */
export async function finishErasure(ctx: Ctx, input: WhichContact): Promise<void> {
  authorize(ctx, 'contact.erase');
  const { contactIds, conversationIds } = await listContactThreads(ctx, parse(WhichContact, input));
  await eraseGuest(ctx, { contactIds });
  await eraseBuyer(ctx, { conversationIds, contactIds });
  await eraseMemory(ctx, { conversationIds });
  await eraseThreads(ctx, { conversationIds });
}
