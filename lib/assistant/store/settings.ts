import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { AssistantSettings } from '../settings/schemas';

const amounts = [
  'dailyMicros',
  'monthlyMicros',
  'dailyTokens',
  'monthlyTokens',
  'inputMicros',
  'outputMicros',
] as const;

export async function findSettings(tx: Tx<Ctx>): Promise<AssistantSettings | null> {
  const row = await tx.db.assistantSettings.findUnique({ where: { companyId: tx.ctx.companyId } });
  if (!row) return null;
  const numbers = amounts.map((key) => [key, row[key] === null ? null : Number(row[key])] as const);
  return AssistantSettings.parse({ ...row, ...Object.fromEntries(numbers) });
}

export async function saveSettings(tx: Tx<Ctx>, settings: AssistantSettings): Promise<void> {
  const row = { ...settings, updatedAt: tx.ctx.clock.now() };
  const { companyId } = tx.ctx;
  await tx.db.assistantSettings.upsert({
    where: { companyId },
    create: { ...row, companyId },
    update: row,
  });
}
