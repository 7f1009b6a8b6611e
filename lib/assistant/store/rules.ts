import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { AssistantRule } from '../rules/schemas';

type Row = Omit<AssistantRule, 'channelId'> & { channelId: string | null };

export async function findRules(tx: Tx<Ctx>): Promise<AssistantRule[]> {
  const rows = await tx.db.assistantRule.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] });
  return rows.map((row) => AssistantRule.parse(row));
}

export async function findRule(tx: Tx<Ctx>, id: string): Promise<AssistantRule | null> {
  const row = await tx.db.assistantRule.findUnique({ where: { id } });
  return row ? AssistantRule.parse(row) : null;
}

/** Waits for other changes of the company's rules: their number and order are decided one at a time. */
export async function lockRules(tx: Tx<Ctx>): Promise<void> {
  await tx.db
    .$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`assistant-rules:${tx.ctx.companyId}`}, 0))::text`;
}

export async function insertRule(tx: Tx<Ctx>, rule: Row): Promise<void> {
  await tx.db.assistantRule.create({ data: { ...rule, companyId: tx.ctx.companyId } });
}

export async function replaceRule(tx: Tx<Ctx>, { id, createdAt: _, ...rule }: Row): Promise<void> {
  await tx.db.assistantRule.update({ where: { id }, data: rule });
}

export async function setPosition(tx: Tx<Ctx>, id: string, position: number): Promise<void> {
  await tx.db.assistantRule.update({ where: { id }, data: { position } });
}

export async function removeRule(tx: Tx<Ctx>, id: string): Promise<void> {
  await tx.db.assistantRule.delete({ where: { id } });
}
