import { writeAudit } from '@/lib/audit';
import { authorize, getCompany } from '@/lib/companies';
import { storeFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { getKnowledgeBase } from './get-knowledge-base';
import { UploadPriceList } from './inputs';
import { readPriceListFile } from './jobs';
import type { KnowledgeBase } from './schemas';
import { insertUpload, type StoredUpload } from './store/knowledge-bases';
import { insertRows } from './store/staged-rows';
import { isSmall } from './uploads/is-small';
import { type ReadAtOnce, readAtOnce } from './uploads/read-at-once';
import { readKnowledgeBase } from './uploads/read-knowledge-base';
import { readingOptions } from './uploads/reading-options';
import { toKnowledgeBase } from './uploads/to-knowledge-base';

/** A file that a job is going to read. */
const unread: ReadAtOnce = {
  rows: [],
  state: {
    status: 'READING',
    head: null,
    problem: null,
    items: 0,
    faq: 0,
    refused: 0,
    readRows: 0,
    readPercent: 0,
  },
};

/**
 * Keeps a price list and what is read in it; nothing is on sale before `publishKnowledgeBase`. A small file is read at once,
 * and one that cannot be used at all leaves nothing behind; a large one is READING and read by a job. Throws `invalid` as
 * `readPriceList` and `storeFile` do.
 */
export async function uploadPriceList(ctx: Ctx, input: UploadPriceList): Promise<KnowledgeBase> {
  authorize(ctx, 'knowledge.write');
  const { name, bytes, declaredType, wait } = parse(UploadPriceList, input);
  const company = await getCompany(ctx);
  const own = { declaredType: declaredType ?? null, mapping: null };
  const small = isSmall(bytes.byteLength);
  const read = small ? await readAtOnce(bytes, name, readingOptions(company, own)) : unread;
  const file = await storeFile(ctx, { purpose: 'price-list', name, bytes });
  const createdAt = ctx.clock.now();
  const { head } = read.state;
  const upload: StoredUpload = {
    ...own,
    ...read.state,
    head: head && { ...head, fileName: file.name },
    id: newId('kb', createdAt),
    title: file.name,
    mediaFileId: file.id,
    reading: 1,
    createdAt,
    publishedAt: null,
  };
  const kept = await inTransaction(ctx, async (tx) => {
    await insertUpload(tx, upload);
    await insertRows(tx, upload.id, read.rows, 1);
    const { id, items, faq, refused } = upload;
    await writeAudit(tx, { action: 'knowledge.uploaded', subject: id, detail: { items, faq, refused } });
    await announce(tx, { kind: 'knowledge', id });
    if (!small && !wait) await dispatch(tx, readPriceListFile, { knowledgeBaseId: id });
    return toKnowledgeBase(tx, upload);
  });
  if (small || !wait) return kept;
  await readKnowledgeBase(ctx, { knowledgeBaseId: upload.id });
  return getKnowledgeBase(ctx, { id: upload.id });
}
