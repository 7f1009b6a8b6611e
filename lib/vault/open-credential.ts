import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { readCredential } from './read-credential';
import { CredentialRef, type OpenedCredential } from './schemas';

/**
 * The secrets of one of the company's accounts, for a call to the outside; null when there is no such account. Throws
 * `internal` (`vault-unreadable`) for a value that was changed or moved, whatever is wrong with it.
 */
export async function openCredential(ctx: Ctx, input: CredentialRef): Promise<OpenedCredential | null> {
  authorize(ctx, 'vault.use');
  const ref = parse(CredentialRef, input);
  return inTransaction(ctx, (tx) => readCredential(tx, ctx.companyId, ref));
}
