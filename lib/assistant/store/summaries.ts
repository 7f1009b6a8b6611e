import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

/** What was said up to a message, folded. */
export interface Summary {
  readonly text: string;
  readonly uptoSeq: number;
}

export async function findSummary(tx: Tx<Ctx>, conversationId: string): Promise<Summary | null> {
  return tx.db.assistantSummary.findUnique({
    where: { conversationId },
    select: { text: true, uptoSeq: true },
  });
}

/** Keeps the longer reach: a job that comes late does not shorten what is known. */
export async function saveSummary(tx: Tx<Ctx>, conversationId: string, summary: Summary): Promise<void> {
  await tx.db.$executeRaw`
    insert into assistant_summary (conversation_id, company_id, upto_seq, text, updated_at)
    values (${conversationId}, ${tx.ctx.companyId}, ${summary.uptoSeq}, ${summary.text}, ${tx.ctx.clock.now()})
    on conflict (conversation_id) do update
       set upto_seq = excluded.upto_seq, text = excluded.text, updated_at = excluded.updated_at
     where assistant_summary.upto_seq < excluded.upto_seq`;
}
