import { removeFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { deleteMessages, type OldMessage } from './store/history';

/**
 * Deletes messages for good. Their files go first: a crash in between leaves messages whose deletion is begun again, never
 * files that nobody knows of.
 */
export async function deleteWithFiles(ctx: Ctx, messages: readonly OldMessage[]): Promise<void> {
  for (const { fileIds } of messages) for (const fileId of fileIds) await removeFile(ctx, fileId);
  await inTransaction(ctx, (tx) => deleteMessages(tx, messages));
}
