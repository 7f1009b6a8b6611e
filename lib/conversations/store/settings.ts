import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { ConversationSettings } from '../schemas';

export async function findSettings(tx: Tx<Ctx>): Promise<ConversationSettings | null> {
  const row = await tx.db.conversationSettings.findUnique({ where: { companyId: tx.ctx.companyId } });
  return row ? ConversationSettings.parse(row) : null;
}

export async function saveSettings(tx: Tx<Ctx>, settings: ConversationSettings): Promise<void> {
  const row = { ...settings, updatedAt: tx.ctx.clock.now() };
  const { companyId } = tx.ctx;
  await tx.db.conversationSettings.upsert({
    where: { companyId },
    create: { ...row, companyId },
    update: row,
  });
}
