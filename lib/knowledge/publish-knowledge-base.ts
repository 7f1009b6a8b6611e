import { writeAudit } from '@/lib/audit';
import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { itemsByTable } from './items-by-table';
import type { KnowledgeBase, PriceListReport, PublishResult } from './schemas';
import { upsertFaq } from './store/faq';
import { countLiveItems } from './store/items';
import { findKnowledgeBaseForUpdate, lockCatalogue, markPublished } from './store/knowledge-bases';
import { upsertItems } from './store/upsert-items';

/**
 * Puts on sale what an uploaded price list was read as, in one transaction: items by SKU, answers by question. Equal
 * rows are not touched, rows that the file does not mention and columns that it does not have stay as they are. Throws
 * `not-found`, `conflict` (`knowledge-base-published`, `knowledge-base-discarded`).
 */
export async function publishKnowledgeBase(ctx: Ctx, input: { id: string }): Promise<PublishResult> {
  authorize(ctx, 'knowledge.write');
  const { currency } = await getCompany(ctx);
  return inTransaction(ctx, async (tx) => {
    await lockCatalogue(tx);
    const knowledgeBase = await getUnpublished(tx, input.id);
    const { report } = knowledgeBase;
    const items = await writeItems(tx, report, currency);
    const faq = await upsertFaq(tx, report.faq);
    await markPublished(tx, knowledgeBase.id);
    const created = items.created + faq.created;
    const updated = items.updated + faq.updated;
    const result: PublishResult = {
      created,
      updated,
      unchanged: report.items.length + report.faq.length - created - updated,
      refused: report.refused.length,
      leftAlone: (await countLiveItems(tx)) - report.items.length,
    };
    await writeAudit(tx, { action: 'knowledge.published', subject: knowledgeBase.id, detail: result });
    await announce(tx, { kind: 'knowledge', id: knowledgeBase.id });
    return result;
  });
}

async function getUnpublished(tx: Tx<Ctx>, id: string): Promise<KnowledgeBase> {
  const knowledgeBase = await findKnowledgeBaseForUpdate(tx, id);
  if (!knowledgeBase) throw new AppError('not-found', 'knowledge-base-not-found');
  if (knowledgeBase.status === 'PUBLISHED') throw new AppError('conflict', 'knowledge-base-published');
  if (knowledgeBase.status === 'DISCARDED') throw new AppError('conflict', 'knowledge-base-discarded');
  return knowledgeBase;
}

/** Table by table, because each has columns of its own. */
async function writeItems(
  tx: Tx<Ctx>,
  report: PriceListReport,
  currency: string,
): Promise<{ created: number; updated: number }> {
  const now = tx.ctx.clock.now();
  const total = { created: 0, updated: 0 };
  for (const { items, present } of itemsByTable(report)) {
    const contents = items.map(({ sheet: _sheet, row: _row, skuGenerated: _generated, ...item }) => ({
      ...item,
      id: newId('itm', now),
      currency,
    }));
    const { created, updated } = await upsertItems(tx, contents, present);
    total.created += created;
    total.updated += updated;
  }
  return total;
}
