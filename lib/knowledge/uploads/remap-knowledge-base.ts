import { writeAudit } from '@/lib/audit';
import { authorize, getCompany } from '@/lib/companies';
import { getFile, readFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { readPriceListFile } from '../jobs';
import type { KnowledgeBase } from '../schemas';
import { changeUpload, findUpload, findUploadForUpdate, type StoredUpload } from '../store/knowledge-bases';
import { deleteRows, insertRows } from '../store/staged-rows';
import { isSmall } from './is-small';
import { readAtOnce } from './read-at-once';
import { readingOptions } from './reading-options';
import { RemapKnowledgeBase } from './schemas';
import { toKnowledgeBase } from './to-knowledge-base';

/**
 * Reads an upload again as its owner says that the columns are; a small one at once, a large one by a job. Without a mapping
 * it is read as it is understood, which is also how a reading that broke off is begun again. What cannot be read this way
 * throws `invalid` and changes nothing. Throws `not-found`, `conflict` (`knowledge-base-published`, `-discarded`).
 */
export async function remapKnowledgeBase(ctx: Ctx, input: RemapKnowledgeBase): Promise<KnowledgeBase> {
  authorize(ctx, 'knowledge.write');
  const { id, mapping, declaredType } = parse(RemapKnowledgeBase, input);
  const upload = await inTransaction(ctx, (tx) => findUpload(tx, id));
  assertOpen(upload);
  const said = { mapping, declaredType: declaredType === undefined ? upload.declaredType : declaredType };
  const small = isSmall((await getFile(ctx, upload.mediaFileId)).size);
  const read = small ? await readSmall(ctx, { ...upload, ...said }) : null;
  return inTransaction(ctx, async (tx) => {
    const now = await findUploadForUpdate(tx, id);
    assertOpen(now);
    await deleteRows(tx, id);
    if (read) await insertRows(tx, id, read.rows, 1);
    const begun = read
      ? read.state
      : {
          status: 'READING' as const,
          problem: null,
          items: 0,
          faq: 0,
          refused: 0,
          readRows: 0,
          readPercent: 0,
        };
    await changeUpload(tx, id, { ...said, ...begun, reading: now.reading + 1 });
    if (!read) await dispatch(tx, readPriceListFile, { knowledgeBaseId: id });
    await writeAudit(tx, { action: 'knowledge.remapped', subject: id, detail: { mapped: mapping !== null } });
    await announce(tx, { kind: 'knowledge', id });
    return current(tx, id);
  });
}

async function readSmall(ctx: Ctx, upload: StoredUpload) {
  const { bytes } = await readFile(ctx, upload.mediaFileId);
  return readAtOnce(bytes, upload.title, readingOptions(await getCompany(ctx), upload));
}

async function current(tx: Tx<Ctx>, id: string): Promise<KnowledgeBase> {
  const upload = await findUpload(tx, id);
  if (!upload) throw new AppError('not-found', 'knowledge-base-not-found');
  return toKnowledgeBase(tx, upload);
}

function assertOpen(upload: StoredUpload | null): asserts upload is StoredUpload {
  if (!upload) throw new AppError('not-found', 'knowledge-base-not-found');
  if (upload.status === 'PUBLISHED') throw new AppError('conflict', 'knowledge-base-published');
  if (upload.status === 'DISCARDED') throw new AppError('conflict', 'knowledge-base-discarded');
}
