import type { ImapFlow } from 'imapflow';
import { AppError } from '@/lib/platform/errors/app-error';

/** One raw mail by its number. Throws `not-found` `file-gone`, `invalid` `file-too-large-for-channel` beyond `maxBytes`. */
export async function fetchSource(
  client: ImapFlow,
  { path, uidValidity, uid }: { path: string; uidValidity: string; uid: number },
  maxBytes: number,
): Promise<Buffer> {
  const box = await client.mailboxOpen(path, { readOnly: true });
  const gone = (): AppError => new AppError('not-found', 'file-gone');
  if (box.uidValidity.toString() !== uidValidity) throw gone();
  const about = await client.fetchOne(String(uid), { uid: true, size: true }, { uid: true });
  if (!about) throw gone();
  if ((about.size ?? 0) > maxBytes) {
    const limit = Math.floor(maxBytes / 1024 / 1024);
    throw new AppError('invalid', 'file-too-large-for-channel', { params: { limit } });
  }
  const { source } = (await client.fetchOne(String(uid), { uid: true, source: true }, { uid: true })) || {};
  if (!source) throw gone();
  return source;
}
