import { writeAudit } from '@/lib/audit';
import { authorize, getCompany } from '@/lib/companies';
import { storeFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { newId } from '@/lib/platform/new-id';
import { parse } from '@/lib/platform/parse';
import { UploadPriceList } from './inputs';
import { readPriceList } from './price-list/read-price-list';
import type { KnowledgeBase } from './schemas';
import { insertKnowledgeBase } from './store/knowledge-bases';

/**
 * Reads a price list and keeps it with its report; nothing is on sale before `publishKnowledgeBase`. A file that cannot
 * be used at all leaves nothing behind. Throws `invalid` as `readPriceList` and `storeFile` do.
 */
export async function uploadPriceList(ctx: Ctx, input: UploadPriceList): Promise<KnowledgeBase> {
  authorize(ctx, 'knowledge.write');
  const { name, bytes, declaredType } = parse(UploadPriceList, input);
  const { currency, type } = await getCompany(ctx);
  const options = { currency, companyType: type, ...(declaredType ? { declaredType } : {}) };
  const report = await readPriceList(bytes, name, options);
  const file = await storeFile(ctx, { purpose: 'price-list', name, bytes });
  const createdAt = ctx.clock.now();
  const knowledgeBase: KnowledgeBase = {
    id: newId('kb', createdAt),
    title: file.name,
    status: 'PARSED',
    mediaFileId: file.id,
    items: report.items.length,
    faq: report.faq.length,
    refused: report.refused.length,
    createdAt,
    publishedAt: null,
    report: { ...report, fileName: file.name },
  };
  return inTransaction(ctx, async (tx) => {
    await insertKnowledgeBase(tx, knowledgeBase);
    const { id, items, faq, refused } = knowledgeBase;
    await writeAudit(tx, { action: 'knowledge.uploaded', subject: id, detail: { items, faq, refused } });
    await announce(tx, { kind: 'knowledge', id });
    return knowledgeBase;
  });
}
