import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { putPlatformCredential } from '@/lib/vault';
import { enableKey, saveKey } from '../store/provider-keys';
import { NewProviderKey } from './schemas';

/** Adds a key to a provider's pool, or gives the one of this account and label a new secret; healthy from now on. */
export async function addProviderKey(
  base: BaseCtx,
  input: NewProviderKey,
): Promise<{ id: string; provider: string; account: string; label: string }> {
  authorize(base, 'vault.operate');
  const { provider, account, label, secret } = parse(NewProviderKey, input);
  const now = base.clock.now();
  const id = await acrossCompanies(base, async (tx) => {
    const saved = await saveKey(tx, { id: newId('pky', now), provider, account, label, createdAt: now });
    await writeAudit(tx, {
      action: 'provider-key.added',
      subject: saved,
      detail: { provider, account, label },
    });
    return saved;
  });
  const name = `${provider} ${account} ${label}`.slice(0, 200);
  await putPlatformCredential(base, {
    kind: 'provider-key',
    subject: id,
    label: name,
    values: { secret },
  });
  await acrossCompanies(base, (tx) => enableKey(tx, id));
  return { id, provider, account, label };
}
