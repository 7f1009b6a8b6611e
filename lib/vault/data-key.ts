import { randomBytes } from 'node:crypto';
import type { BaseCtx } from '@/lib/platform/context';
import type { SealingKey } from '@/lib/platform/crypto/seal';
import type { Tx } from '@/lib/platform/db/transaction';
import { newId } from '@/lib/platform/new-id';
import { findKey, insertKey } from './store';
import { unwrapKey } from './unwrap-key';
import { wrapKey } from './wrap-key';

/** The data key of a company (null: the platform's), made at first need. Of two makers the table keeps one. */
export async function dataKey(tx: Tx<BaseCtx>, companyId: string | null): Promise<SealingKey> {
  const before = await findKey(tx, companyId);
  if (before) return unwrapKey(before);
  const now = tx.ctx.clock.now();
  const id = newId('vky', now);
  await insertKey(tx, { id, companyId, ...wrapKey(id, companyId, randomBytes(32)) }, now);
  const kept = await findKey(tx, companyId);
  if (!kept) throw new Error('A data key was refused as known, but is not there.');
  return unwrapKey(kept);
}
