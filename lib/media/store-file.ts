import { createHash } from 'node:crypto';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { cleanFileName } from './clean-file-name';
import { fileIdOf } from './file-id-of';
import { judgeContent } from './judge-content';
import { mediaStore } from './media-store';
import { type PurposeRule, purposeRules } from './purpose-rules';
import { type MediaFile, NewFile } from './schemas';
import { insertFile } from './store';

/**
 * Keeps a file of the company. Not to be called inside a transaction: the store is an outside service. The bytes are
 * stored before the row, so a row never points at nothing. With `once`, a second call returns the first file. Throws `invalid` (`file-empty`, `file-too-large`,
 * `file-type-refused`) and `unavailable`.
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
  const contentType = contentTypeOf(await judgeContent(bytes), rule);
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

function contentTypeOf(judged: string | null, { contentTypes, allowed }: PurposeRule): string {
  // Without a table in view, text is text.
  if (contentTypes === null)
    return judged === 'text/csv' ? 'text/plain' : (judged ?? 'application/octet-stream');
  if (judged !== null && contentTypes.includes(judged)) return judged;
  throw new AppError('invalid', 'file-type-refused', { field: 'file', params: { allowed } });
}
