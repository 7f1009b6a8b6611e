import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { usualWidget, WidgetSettings } from '../widget/schemas';

/** As it comes, until the company has changed something. */
export async function findWidgetSettings(tx: Tx<Ctx>): Promise<WidgetSettings> {
  const row = await tx.db.chatWidget.findFirst();
  return row ? WidgetSettings.parse(row) : usualWidget;
}

export async function saveWidgetSettings(tx: Tx<Ctx>, settings: WidgetSettings): Promise<void> {
  const { companyId } = tx.ctx;
  const row = { ...settings, updatedAt: tx.ctx.clock.now() };
  await tx.db.chatWidget.upsert({ where: { companyId }, create: { companyId, ...row }, update: row });
}
