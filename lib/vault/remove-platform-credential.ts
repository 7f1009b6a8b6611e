import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { parse } from '@/lib/platform/parse';
import { eraseCredential } from './erase-credential';
import { CredentialRef } from './schemas';

/** Like `removeCredential`, for an account of the platform itself. Not inside a company's transaction. */
export async function removePlatformCredential(base: BaseCtx, input: CredentialRef): Promise<void> {
  authorize(base, 'vault.operate');
  const ref = parse(CredentialRef, input);
  await acrossCompanies(base, (tx) => eraseCredential(tx, null, ref));
}
