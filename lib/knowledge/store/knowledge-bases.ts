import type { Ctx } from '@/lib/platform/context';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { KnowledgeBase, KnowledgeBaseSummary } from '../schemas';

// Counted by the database: the list of uploads must not carry whole reports.
const summary = Prisma.sql`
  id, title, status, media_file_id as "mediaFileId", created_at as "createdAt", published_at as "publishedAt",
  jsonb_array_length(report->'items') as items, jsonb_array_length(report->'faq') as faq,
  jsonb_array_length(report->'refused') as refused`;

export async function insertKnowledgeBase(tx: Tx<Ctx>, knowledgeBase: KnowledgeBase): Promise<void> {
  const { id, title, status, mediaFileId, createdAt, publishedAt, report } = knowledgeBase;
  const row = { id, title, status, mediaFileId, createdAt, publishedAt, report };
  await tx.db.knowledgeBase.createMany({ data: [{ ...row, companyId: tx.ctx.companyId }] });
}

export async function findKnowledgeBase(tx: Tx<Ctx>, id: string): Promise<KnowledgeBase | null> {
  const [row] = await tx.db.$queryRaw<
    unknown[]
  >`select ${summary}, report from knowledge_base where id = ${id}`;
  return row ? KnowledgeBase.parse(row) : null;
}

export async function findKnowledgeBaseForUpdate(tx: Tx<Ctx>, id: string): Promise<KnowledgeBase | null> {
  const [row] = await tx.db.$queryRaw<unknown[]>`
    select ${summary}, report from knowledge_base where id = ${id} for update`;
  return row ? KnowledgeBase.parse(row) : null;
}

/** Newest first, older than `beforeId`. */
export async function findKnowledgeBases(
  tx: Tx<Ctx>,
  beforeId: string | null,
  limit: number,
): Promise<KnowledgeBaseSummary[]> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select ${summary} from knowledge_base
     where ${beforeId}::text is null or id < ${beforeId} order by id desc limit ${limit}`;
  return rows.map((row) => KnowledgeBaseSummary.parse(row));
}

export async function markPublished(tx: Tx<Ctx>, id: string): Promise<void> {
  const data = { status: 'PUBLISHED', publishedAt: tx.ctx.clock.now() };
  await tx.db.knowledgeBase.updateMany({ where: { id }, data });
}

export async function markDiscarded(tx: Tx<Ctx>, id: string): Promise<void> {
  await tx.db.knowledgeBase.updateMany({ where: { id }, data: { status: 'DISCARDED' } });
}

/** Two publications of one company take turns: each compares with what the other has written. */
export async function lockCatalogue(tx: Tx<Ctx>): Promise<void> {
  await tx.db
    .$queryRaw`select pg_advisory_xact_lock(hashtext('knowledge'), hashtext(${tx.ctx.companyId}))::text`;
}
