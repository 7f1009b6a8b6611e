import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { CredentialView } from './schemas';
import { listCredentialRows, listValues } from './store';

/** The company's outside accounts with their values masked, oldest first. Opens nothing. */
export async function listCredentials(ctx: Ctx): Promise<CredentialView[]> {
  authorize(ctx, 'vault.read');
  return inTransaction(ctx, async (tx) => {
    const rows = await listCredentialRows(tx);
    const values = await listValues(
      tx,
      rows.map((row) => row.id),
    );
    return rows.map(({ companyId: _, ...row }) => ({
      ...row,
      values: values
        .filter((value) => value.credentialId === row.id)
        .map(({ name, hint }) => ({ name, masked: `••••${hint}` })),
    }));
  });
}
