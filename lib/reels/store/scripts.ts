import { z } from 'zod';
import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

/** What a generator is asked for: a prompt, and sentences to write into the picture. */
export const ReelScript = z.object({
  prompt: z.string().min(1),
  captions: z.array(z.string().min(1)).min(1),
});
export type ReelScript = z.infer<typeof ReelScript>;

export async function findScript(tx: Tx<Ctx>, hash: string): Promise<ReelScript | null> {
  const row = await tx.db.reelScript.findFirst({ where: { companyId: tx.ctx.companyId, hash } });
  return row && ReelScript.parse(row);
}

export async function saveScript(tx: Tx<Ctx>, hash: string, script: ReelScript): Promise<void> {
  const { companyId, clock } = tx.ctx;
  const data = [{ companyId, hash, ...script, createdAt: clock.now() }];
  await tx.db.reelScript.createMany({ data, skipDuplicates: true });
}
