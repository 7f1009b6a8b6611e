import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { setLeadConversation } from '../store/leads';

/** Notes the conversation in which a lead is written to. */
export async function linkLead(
  ctx: Ctx,
  { leadId, conversationId }: { leadId: string; conversationId: string },
): Promise<void> {
  authorize(ctx, 'lead.receive');
  await inTransaction(ctx, (tx) => setLeadConversation(tx, leadId, conversationId));
}
