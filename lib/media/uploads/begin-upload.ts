import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { cleanFileName } from '../clean-file-name';
import { purposeRules } from '../purpose-rules';
import { NewUpload, type Upload } from '../schemas';
import {
  countUnfinished,
  findIdleUpload,
  findUploadOfKey,
  findUploadOfLink,
  insertUpload,
} from '../store/uploads';
import { discardUpload } from './discard-upload';
import { idleMs, mostUnfinished } from './upload-limits';

const rule = purposeRules['clip-original'];

/**
 * Begins an upload of a video, or finds the one begun under this key, to be gone on with from `received`. Throws `invalid`
 * (`file-too-large`), `conflict` (`key-reused`, `upload-link-over`) and `limit` (`uploads-too-many`).
 */
export async function beginUpload(ctx: Ctx, input: NewUpload): Promise<Upload> {
  authorize(ctx, rule.permission);
  if (ctx.tx) throw new Error('beginUpload cannot run inside a transaction.');
  const { name, size, key, link } = parse(NewUpload, input);
  if (size > rule.maxMegabytes * 1024 * 1024)
    throw new AppError('invalid', 'file-too-large', { field: 'size', params: { limit: rule.maxMegabytes } });
  if (link !== undefined) await freeLink(ctx, link, key);
  await makeRoom(ctx);
  return inTransaction(ctx, async (tx) => {
    const begun = await findUploadOfKey(tx, key);
    if (begun && begun.size !== size) throw new AppError('conflict', 'key-reused', { field: 'key' });
    if (begun) return begun;
    if ((await countUnfinished(tx)) >= mostUnfinished)
      throw new AppError('limit', 'uploads-too-many', { params: { limit: mostUnfinished } });
    const id = newId('upl', ctx.clock.now());
    return insertUpload(tx, { id, key, name: cleanFileName(name), size, link: link ?? null });
  });
}

/** Who has picked the wrong file may pick another; who has sent one needs another link. */
async function freeLink(ctx: Ctx, link: string, key: string): Promise<void> {
  const [mine, theirs] = await inTransaction(ctx, async (tx) => [
    await findUploadOfKey(tx, key),
    await findUploadOfLink(tx, link),
  ]);
  if (!theirs || mine?.id === theirs.id) return;
  if (theirs.isFinished) throw new AppError('conflict', 'upload-link-over');
  await discardUpload(ctx, { uploadId: theirs.id });
}

/** Whoever was left by its sender makes room for who comes now. */
async function makeRoom(ctx: Ctx): Promise<void> {
  const before = new Date(ctx.clock.now().getTime() - idleMs);
  const idle = await inTransaction(ctx, async (tx) =>
    (await countUnfinished(tx)) >= mostUnfinished ? findIdleUpload(tx, before) : null,
  );
  if (idle !== null) await discardUpload(ctx, { uploadId: idle });
}
