import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { CalendarSettings } from '../schemas';

export async function findSettings(tx: Tx<Ctx>): Promise<CalendarSettings | null> {
  const row = await tx.db.calendarSettings.findUnique({ where: { companyId: tx.ctx.companyId } });
  return row ? CalendarSettings.parse(row) : null;
}

export async function saveSettings(tx: Tx<Ctx>, settings: CalendarSettings): Promise<void> {
  const row = { ...settings, updatedAt: tx.ctx.clock.now() };
  const { companyId } = tx.ctx;
  await tx.db.calendarSettings.upsert({
    where: { companyId },
    create: { ...row, companyId },
    update: row,
  });
}
