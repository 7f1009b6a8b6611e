import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { ConversationSettings } from './schemas';
import { findSettings } from './store/settings';

const defaults: ConversationSettings = { humanMinutes: 30, keepDays: null, keepMegabytes: null };

/** How long a person holds a conversation and how much history is kept; the defaults until the owner has said otherwise. */
export async function getConversationSettings(ctx: Ctx): Promise<ConversationSettings> {
  authorize(ctx, 'conversation.read');
  return inTransaction(ctx, async (tx) => (await findSettings(tx)) ?? defaults);
}
