import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { NoteCredential } from './schemas';
import { findCredential, updateCredential } from './store';

/** Writes down what was learned about one of the company's accounts. Quiet when there is none. */
export async function noteCredential(ctx: Ctx, input: NoteCredential): Promise<void> {
  authorize(ctx, 'vault.use');
  const { kind, subject, checkedAt, ...change } = parse(NoteCredential, input);
  await inTransaction(ctx, async (tx) => {
    const row = await findCredential(tx, ctx.companyId, { kind, subject });
    if (!row) return;
    const checked = checkedAt ? { lastCheckedAt: checkedAt } : {};
    await updateCredential(tx, row.id, { ...change, ...checked }, ctx.clock.now());
  });
}
