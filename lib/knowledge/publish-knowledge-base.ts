import { writeAudit } from '@/lib/audit';
import { authorize, getCompany } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { announce } from '@/lib/platform/db/announce';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { basisOf } from './dry-run/basis-of';
import { askForVectors } from './embeddings/ask-for-vectors';
import type { PublishResult } from './schemas';
import { expectManyRows } from './store/expect-many-rows';
import { countLiveItems } from './store/items';
import {
  changeUpload,
  findUploadForUpdate,
  lockCatalogue,
  type ReportHead,
  type StoredUpload,
} from './store/knowledge-bases';
import { publishFaq, publishItems, type Written, withdrawMissing } from './store/publish-items';
import { tablesOf } from './store/tables-of';
import { PublishKnowledgeBase } from './uploads/schemas';
import { withinVersion } from './versions/within-version';

/**
 * Puts on sale what an uploaded price list was read as, in one transaction and as a new version: items by SKU, answers by
 * question. Equal rows are not touched, columns that the file does not have stay as they are, and so do items it does not
 * mention, unless `missing` takes them off sale. With a `basis`, only what the dry run has shown is published. Throws
 * `not-found`, `conflict` (`knowledge-base-published`, `-discarded`, `-unread`, `catalogue-moved`).
 */
export async function publishKnowledgeBase(ctx: Ctx, input: PublishKnowledgeBase): Promise<PublishResult> {
  authorize(ctx, 'knowledge.write');
  const { id, missing, basis } = parse(PublishKnowledgeBase, input);
  const { currency } = await getCompany(ctx);
  return inTransaction(ctx, async (tx) => {
    await lockCatalogue(tx);
    await expectManyRows(tx);
    const { upload, head } = await getUnpublished(tx, id);
    if (basis !== undefined && basis !== (await basisOf(tx, upload)))
      throw new AppError('conflict', 'catalogue-moved');
    const merged = { id, tables: tablesOf(head), currency };
    const about = { kind: 'UPLOAD', knowledgeBaseId: id, restored: null } as const;
    const { number, result } = await withinVersion(tx, about, async () => ({
      items: await publishItems(tx, merged),
      faq: await publishFaq(tx, id),
      withdrawn: missing === 'withdraw' ? await withdrawMissing(tx, id) : 0,
    }));
    await changeUpload(tx, id, { status: 'PUBLISHED', publishedAt: tx.ctx.clock.now() });
    const published = {
      ...resultOf(upload, result, await countLiveItems(tx)),
      version: number,
    };
    await writeAudit(tx, { action: 'knowledge.published', subject: id, detail: published });
    await announce(tx, { kind: 'knowledge', id });
    await askForVectors(tx);
    return published;
  });
}

async function getUnpublished(tx: Tx<Ctx>, id: string): Promise<{ upload: StoredUpload; head: ReportHead }> {
  const upload = await findUploadForUpdate(tx, id);
  if (!upload) throw new AppError('not-found', 'knowledge-base-not-found');
  if (upload.status === 'PUBLISHED') throw new AppError('conflict', 'knowledge-base-published');
  if (upload.status === 'DISCARDED') throw new AppError('conflict', 'knowledge-base-discarded');
  if (upload.status !== 'PARSED' || !upload.head) throw new AppError('conflict', 'knowledge-base-unread');
  return { upload, head: upload.head };
}

function resultOf(
  upload: StoredUpload,
  { items, faq, withdrawn }: { items: Written; faq: Written; withdrawn: number },
  onSale: number,
): Omit<PublishResult, 'version'> {
  const created = items.created + faq.created;
  const updated = items.updated + faq.updated;
  return {
    created,
    updated,
    withdrawn,
    unchanged: upload.items + upload.faq - created - updated,
    refused: upload.refused,
    leftAlone: onSale - upload.items,
  };
}
