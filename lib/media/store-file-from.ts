import { stat } from 'node:fs/promises';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { sumOfFile } from '@/lib/platform/crypto/sum-of-file';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { cleanFileName } from './clean-file-name';
import { contentTypeOf } from './content-type-of';
import { fileIdOf } from './file-id-of';
import { headOf } from './head-of';
import { mediaStore } from './media-store';
import { purposeRules } from './purpose-rules';
import { type MediaFile, NewLocalFile } from './schemas';
import { findFile, insertFile } from './store';

/**
 * `storeFile` for a file on this machine, of any size: nothing of it is held in memory. It may share its bytes with the
 * store and must not be changed afterwards; its name can be removed. Throws what `storeFile` throws.
 */
export async function storeFileFrom(ctx: Ctx, input: NewLocalFile): Promise<MediaFile> {
  const { purpose, name, path, once } = parse(NewLocalFile, input);
  const rule = purposeRules[purpose];
  authorize(ctx, rule.permission);
  if (ctx.tx) throw new Error('storeFileFrom cannot run inside a transaction.');
  const createdAt = ctx.clock.now();
  const id = once === undefined ? newId('med', createdAt) : fileIdOf(ctx, once);
  // A stage that is repeated need not send gigabytes again.
  const kept = once === undefined ? null : await inTransaction(ctx, (tx) => findFile(tx, id));
  if (kept) return kept.file;
  const { size } = await stat(path);
  if (size === 0) throw new AppError('invalid', 'file-empty', { field: 'file' });
  if (size > rule.maxMegabytes * 1024 * 1024) {
    throw new AppError('invalid', 'file-too-large', { field: 'file', params: { limit: rule.maxMegabytes } });
  }
  const contentType = await contentTypeOf(await headOf(path), rule);
  const sha256 = await sumOfFile(path);
  const file: MediaFile = { id, purpose, name: cleanFileName(name), contentType, size, sha256, createdAt };
  const store = mediaStore();
  const storeKey = `${ctx.companyId}/${purpose}/${id}`;
  await store.putFile(storeKey, path);
  return inTransaction(ctx, (tx) => insertFile(tx, { file, store: store.name, storeKey }));
}
