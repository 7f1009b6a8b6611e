import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { authorize } from '@/lib/companies';
import type { BaseCtx } from '@/lib/platform/context';
import { sumOfFile } from '@/lib/platform/crypto/sum-of-file';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { cleanFileName } from '../clean-file-name';
import { contentTypeOf } from '../content-type-of';
import { headOf } from '../head-of';
import { mediaStore } from '../media-store';
import { platformRules } from '../purpose-rules';
import { NewPlatformFile, type PlatformFile } from '../schemas';
import { findPlatformFile, insertPlatformFile } from '../store/platform-files';

/**
 * Keeps a file of this machine for the platform, once an occasion. It may share its bytes with the store and must not be
 * changed afterwards. Throws `invalid` (`file-empty`, `file-too-large`, `file-type-refused`) and `unavailable`.
 */
export async function storePlatformFile(base: BaseCtx, input: NewPlatformFile): Promise<PlatformFile> {
  const { purpose, name, path, once } = parse(NewPlatformFile, input);
  const rule = platformRules[purpose];
  authorize(base, rule.permission);
  const id = `plf_${createHash('sha256').update(`${purpose}\n${once}`).digest('hex').slice(0, 26)}`;
  const kept = await acrossCompanies(base, (tx) => findPlatformFile(tx, id));
  if (kept) return kept.file;
  const { size } = await stat(path);
  if (size === 0) throw new AppError('invalid', 'file-empty', { field: 'file' });
  if (size > rule.maxMegabytes * 1024 * 1024) {
    throw new AppError('invalid', 'file-too-large', { field: 'file', params: { limit: rule.maxMegabytes } });
  }
  const contentType = await contentTypeOf(await headOf(path), rule);
  const file: PlatformFile = {
    id,
    purpose,
    name: cleanFileName(name),
    contentType,
    size,
    sha256: await sumOfFile(path),
    createdAt: base.clock.now(),
  };
  const store = mediaStore();
  const storeKey = `platform/${purpose}/${id}`;
  await store.putFile(storeKey, path);
  return acrossCompanies(base, (tx) => insertPlatformFile(tx, { file, store: store.name, storeKey }));
}
