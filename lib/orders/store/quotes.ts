import { z } from 'zod';
import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { orderNeeds } from '../order-needs';
import { FrozenLine, type Quote } from '../schemas';

export async function insertQuote(tx: Tx<Ctx>, quote: Quote): Promise<void> {
  const { appointmentMinutes: _, needsDelivery: __, ...row } = quote;
  await tx.db.quote.createMany({ data: [{ ...row, companyId: tx.ctx.companyId }] });
}

/** The quote, once nobody else is ordering by it. */
export async function lockQuote(tx: Tx<Ctx>, id: string): Promise<Quote | null> {
  const { companyId } = tx.ctx;
  await tx.db.$queryRaw`select 1 from quote where company_id = ${companyId} and id = ${id} for update`;
  const row = await tx.db.quote.findFirst({ where: { companyId, id } });
  if (!row) return null;
  const lines = z.array(FrozenLine).parse(row.lines);
  const { companyId: _, ...rest } = row;
  return {
    ...rest,
    lines,
    totalMinor: Number(row.totalMinor),
    dueNowMinor: Number(row.dueNowMinor),
    ...orderNeeds(lines),
  };
}
