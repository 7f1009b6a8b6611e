import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { type ItemKind, KnowledgeBaseSummary, type PriceListMapping, type PriceListReport } from '../schemas';

/** A report without what was read row by row, which stands in a table of its own. */
export type ReportHead = Omit<PriceListReport, 'items' | 'faq' | 'refused'>;

/** An upload as it is kept. */
export interface StoredUpload extends KnowledgeBaseSummary {
  /** null until the file has been read, and when what was read is no longer kept. */
  readonly head: ReportHead | null;
  /** Raised whenever the file is begun again. */
  readonly reading: number;
  readonly declaredType: ItemKind | null;
  readonly mapping: PriceListMapping | null;
}

const summary = Prisma.sql`
  id, title, status, media_file_id as "mediaFileId", created_at as "createdAt", published_at as "publishedAt",
  items, faq, refused, read_rows as "readRows", read_percent as "readPercent", problem`;
const all = Prisma.sql`${summary}, report as head, reading, declared_type as "declaredType", mapping`;

export async function insertUpload(tx: Tx<Ctx>, upload: StoredUpload): Promise<void> {
  const { head, problem, mapping, ...same } = upload;
  const nothing = Prisma.DbNull;
  await tx.db.knowledgeBase.createMany({
    data: [
      {
        ...same,
        companyId: tx.ctx.companyId,
        report: head ?? nothing,
        problem: problem ?? nothing,
        mapping: (mapping ?? nothing) as Prisma.InputJsonValue,
      },
    ],
  });
}

export async function findUpload(tx: Tx<Ctx>, id: string): Promise<StoredUpload | null> {
  const [row] = await tx.db.$queryRaw<unknown[]>`select ${all} from knowledge_base where id = ${id}`;
  return row ? toUpload(row) : null;
}

export async function findUploadForUpdate(tx: Tx<Ctx>, id: string): Promise<StoredUpload | null> {
  const [row] = await tx.db.$queryRaw<
    unknown[]
  >`select ${all} from knowledge_base where id = ${id} for update`;
  return row ? toUpload(row) : null;
}

/** Newest first, older than `beforeId`. */
export async function findUploads(
  tx: Tx<Ctx>,
  beforeId: string | null,
  limit: number,
): Promise<KnowledgeBaseSummary[]> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select ${summary} from knowledge_base
     where ${beforeId}::text is null or id < ${beforeId} order by id desc limit ${limit}`;
  return rows.map((row) => KnowledgeBaseSummary.parse(row));
}

/** Writes what is given; the rest stays. */
export async function changeUpload(
  tx: Tx<Ctx>,
  id: string,
  { head, problem, mapping, ...same }: Partial<Omit<StoredUpload, 'id'>>,
): Promise<void> {
  const nothing = Prisma.DbNull;
  const data = {
    ...same,
    ...(head === undefined ? {} : { report: head ?? nothing }),
    ...(problem === undefined ? {} : { problem: problem ?? nothing }),
    ...(mapping === undefined ? {} : { mapping: (mapping ?? nothing) as Prisma.InputJsonValue }),
  };
  await tx.db.knowledgeBase.updateMany({ where: { id }, data });
}

export async function deleteUpload(tx: Tx<Ctx>, id: string): Promise<void> {
  await tx.db.knowledgeBase.deleteMany({ where: { id } });
}

/**
 * Forgets what was read in one upload, of any company, that went on sale before a moment and is not the newest of its company.
 * Returns whether there was one.
 */
export async function forgetOldReading(tx: Tx<BaseCtx>, before: Date): Promise<boolean> {
  const forgotten = await tx.db.$executeRaw`
    with old as (
      select id from knowledge_base b
       where status = 'PUBLISHED' and report is not null and published_at < ${before}::timestamptz
         and exists (select from knowledge_base n
                      where n.company_id = b.company_id and n.status = 'PUBLISHED' and n.published_at > b.published_at)
       limit 1 for update skip locked
    ), gone as (
      delete from knowledge_base_row r using old where r.knowledge_base_id = old.id
    )
    update knowledge_base b set report = null from old where b.id = old.id`;
  return forgotten > 0;
}

/** Whoever publishes or brings back a version waits for edits by hand and other publications, and they for it. */
export async function lockCatalogue(tx: Tx<Ctx>): Promise<void> {
  await tx.db
    .$queryRaw`select pg_advisory_xact_lock(hashtext('knowledge'), hashtext(${tx.ctx.companyId}))::text`;
}

/** Edits by hand do not wait for each other: only for a publication, so that each falls before or after it. */
export async function lockForEdit(tx: Tx<Ctx>): Promise<void> {
  await tx.db
    .$queryRaw`select pg_advisory_xact_lock_shared(hashtext('knowledge'), hashtext(${tx.ctx.companyId}))::text`;
}

function toUpload(row: unknown): StoredUpload {
  const { head, reading, declaredType, mapping } = row as StoredUpload;
  return { ...KnowledgeBaseSummary.parse(row), head, reading, declaredType, mapping };
}
