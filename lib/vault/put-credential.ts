import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { parse } from '@/lib/platform/parse';
import { PutCredential } from './schemas';
import { writeCredential } from './write-credential';

/**
 * Keeps the secrets of one outside account of the company, encrypted; an account of the same kind and subject is replaced
 * whole and counts as connected. Throws `unavailable` (`setting-missing`) without a master key.
 */
export async function putCredential(ctx: Ctx, input: PutCredential): Promise<{ credentialId: string }> {
  authorize(ctx, 'vault.write');
  const wish = parse(PutCredential, input);
  return inTransaction(ctx, (tx) => writeCredential(tx, ctx.companyId, wish));
}
