import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { forgetPayer } from './store/payers';

/** Takes the person out of the payments of some references; the sums stay. Repeating it is harmless. */
export async function erasePayer(ctx: Ctx, { references }: { references: readonly string[] }): Promise<void> {
  authorize(ctx, 'contact.erase');
  await inTransaction(ctx, (tx) => forgetPayer(tx, references));
}
