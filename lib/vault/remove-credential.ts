import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { eraseCredential } from './erase-credential';
import { CredentialRef } from './schemas';

/** Deletes one of the company's accounts with its secrets. Quiet when there is none. */
export async function removeCredential(ctx: Ctx, input: CredentialRef): Promise<void> {
  authorize(ctx, 'vault.write');
  const ref = parse(CredentialRef, input);
  await inTransaction(ctx, (tx) => eraseCredential(tx, ctx.companyId, ref));
}
