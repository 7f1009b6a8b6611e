import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { parse } from '@/lib/platform/parse';
import { readCredential } from './read-credential';
import { CredentialRef, type OpenedCredential } from './schemas';

/** Like `openCredential`, for an account of the platform itself. Not inside a company's transaction. */
export async function openPlatformCredential(
  base: BaseCtx,
  input: CredentialRef,
): Promise<OpenedCredential | null> {
  authorize(base, 'vault.use');
  const ref = parse(CredentialRef, input);
  return acrossCompanies(base, (tx) => readCredential(tx, null, ref));
}
