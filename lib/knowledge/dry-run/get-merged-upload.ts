import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { expectManyRows } from '../store/expect-many-rows';
import { findUpload, type StoredUpload } from '../store/knowledge-bases';
import type { MergedUpload } from '../store/merged-items';
import { tablesOf } from '../store/tables-of';

/** An upload that can be compared with what is on sale. Throws `not-found`, `conflict` (`knowledge-base-unread`). */
export async function getMergedUpload(
  tx: Tx<Ctx>,
  id: string,
  currency: string,
): Promise<{ readonly upload: StoredUpload; readonly merged: MergedUpload }> {
  const upload = await findUpload(tx, id);
  if (!upload) throw new AppError('not-found', 'knowledge-base-not-found');
  if (upload.status !== 'PARSED' || !upload.head) throw new AppError('conflict', 'knowledge-base-unread');
  await expectManyRows(tx);
  return { upload, merged: { id, tables: tablesOf(upload.head), currency } };
}
