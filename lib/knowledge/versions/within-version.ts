import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { personOf } from '@/lib/platform/person-of';
import {
  closeVersion,
  findNewestNumber,
  type NewVersion,
  openVersion,
  sealHandEdits,
} from '../store/versions';
import type { DifferenceCounts } from './schemas';

/**
 * Does `work` as a version of its own, numbered after those before it. Edits by hand since the newest become one first. The
 * catalogue must be locked.
 */
export async function withinVersion<T>(
  tx: Tx<Ctx>,
  about: Pick<NewVersion, 'kind' | 'knowledgeBaseId' | 'restored'>,
  work: (number: number) => Promise<T>,
): Promise<{ readonly number: number; readonly counts: DifferenceCounts; readonly result: T }> {
  await sealHandEdits(tx);
  const number = (await findNewestNumber(tx)) + 1;
  await openVersion(tx, { ...about, number, byUser: personOf(tx.ctx.actor) });
  const result = await work(number);
  return { number, result, counts: await closeVersion(tx, number) };
}
