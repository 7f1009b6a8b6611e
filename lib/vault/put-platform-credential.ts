import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { parse } from '@/lib/platform/parse';
import { PutCredential } from './schemas';
import { writeCredential } from './write-credential';

/** Like `putCredential`, for an account of the platform itself. Not inside a company's transaction. */
export async function putPlatformCredential(
  base: BaseCtx,
  input: PutCredential,
): Promise<{ credentialId: string }> {
  authorize(base, 'vault.operate');
  const wish = parse(PutCredential, input);
  return acrossCompanies(base, (tx) => writeCredential(tx, null, wish));
}
