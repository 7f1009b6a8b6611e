import { type AdapterName, channelFor } from '@/lib/channels';
import { getFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import type { FileAttachment } from './schemas';

const megabyte = 1024 * 1024;

/** Stored files as attachments, as large as the channel takes them. Throws `invalid` and `not-found`. */
export async function filesToSend(
  tx: Tx<Ctx>,
  adapter: AdapterName,
  fileIds: readonly string[],
): Promise<FileAttachment[]> {
  const { sends } = channelFor(adapter).capabilities;
  const attachments: FileAttachment[] = [];
  for (const fileId of fileIds) {
    const { name, contentType, size, purpose } = await getFile(tx.ctx, fileId);
    if (purpose !== 'message-file') throw new AppError('not-found', 'file-not-found');
    const kind = /^image\/(jpeg|png|webp)$/.test(contentType) && size <= sends.image ? 'image' : 'file';
    const most = sends[kind];
    if (most === 0) throw new AppError('invalid', 'files-not-here', { field: 'fileIds' });
    if (size > most) {
      const params = { limit: Math.max(1, Math.floor(most / megabyte)) };
      throw new AppError('invalid', 'file-too-large-for-channel', { field: 'fileIds', params });
    }
    attachments.push({ kind, fileId, name, contentType, size });
  }
  return attachments;
}
