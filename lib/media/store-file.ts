import { createHash } from 'node:crypto';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { cleanFileName } from './clean-file-name';
import { contentTypeOf } from './content-type-of';
import { fileIdOf } from './file-id-of';
import { mediaStore } from './media-store';
import { purposeRules } from './purpose-rules';
import { type MediaFile, NewFile } from './schemas';
import { insertFile } from './store';

/**
 * Keeps a file of the company. Not to be called inside a transaction: the store is an outside service. The bytes are
 * stored before the row, so a row never points at nothing. With `once`, a second call returns the first file. Throws
 * `invalid` (`file-empty`, `file-too-large`, `file-type-refused`) and `unavailable`.
 */
export async function storeFile(ctx: Ctx, input: NewFile): Promise<MediaFile> {
  const { purpose, name, bytes, once } = parse(NewFile, input);
  const rule = purposeRules[purpose];
  authorize(ctx, rule.permission);
  if (ctx.tx) throw new Error('storeFile cannot run inside a transaction.');
  if (bytes.byteLength === 0) throw new AppError('invalid', 'file-empty', { field: 'file' });
  if (bytes.byteLength > rule.maxMegabytes * 1024 * 1024) {
    throw new AppError('invalid', 'file-too-large', { field: 'file', params: { limit: rule.maxMegabytes } });
  }
  const contentType = await contentTypeOf(bytes, rule);
  const createdAt = ctx.clock.now();
  const id = once === undefined ? newId('med', createdAt) : fileIdOf(ctx, once);
  const file: MediaFile = {
    id,
    purpose,
    name: cleanFileName(name),
    contentType,
    size: bytes.byteLength,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    createdAt,
  };
  const store = mediaStore();
  const storeKey = `${ctx.companyId}/${purpose}/${id}`;
  await store.put(storeKey, bytes);
  return inTransaction(ctx, (tx) => insertFile(tx, { file, store: store.name, storeKey }));
}
