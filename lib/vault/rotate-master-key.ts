import { writeAudit } from '@/lib/audit';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { parse } from '@/lib/platform/parse';
import { masterKeys } from './master-keys';
import { RotateMasterKey } from './schemas';
import { lockOldKeys, rewrapKey } from './store';
import { unwrapKey } from './unwrap-key';
import { wrapKey } from './wrap-key';

/**
 * Wraps every data key by the newest master key, `batch` keys a transaction; returns how many were wrapped anew. Readers
 * go on meanwhile, since every master key of the settings reads. Killed half-way it is simply started again; several at
 * once share the work. Throws `unavailable` (`setting-missing`, `master-key-missing`).
 */
export async function rotateMasterKey(
  base: BaseCtx,
  input: RotateMasterKey = {},
): Promise<{ rotated: number; masterVersion: number }> {
  authorize(base, 'vault.operate');
  const { batch } = parse(RotateMasterKey, input);
  const { current } = masterKeys();
  let rotated = 0;
  for (;;) {
    const count = await acrossCompanies(base, async (tx) => {
      const old = await lockOldKeys(tx, current, batch);
      for (const key of old) {
        const { id } = key;
        const wrapped = wrapKey(id, key.companyId, unwrapKey(key).key);
        await rewrapKey(tx, { id, ...wrapped }, base.clock.now());
      }
      if (old.length > 0) {
        const detail = { masterVersion: current, keys: old.length };
        await writeAudit(tx, { action: 'vault.rotated', subject: 'vault', detail });
      }
      return old.length;
    });
    if (count === 0) return { rotated, masterVersion: current };
    rotated += count;
  }
}
