import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { newId } from '@/lib/platform/new-id';
import type { RowOfReport } from '../uploads/rows-of-report';
import { UploadedRow } from '../uploads/schemas';

const batchSize = 2_000;

/** Writes rows of an upload, from place `from` on. */
export async function insertRows(
  tx: Tx<Ctx>,
  uploadId: string,
  rows: readonly RowOfReport[],
  from: number,
): Promise<void> {
  const now = tx.ctx.clock.now();
  for (let start = 0; start < rows.length; start += batchSize) {
    const batch = rows.slice(start, start + batchSize).map(({ kind, content }, index) => ({
      seq: from + start + index,
      kind,
      id: kind === 'REFUSED' ? null : newId(kind === 'ITEM' ? 'itm' : 'faq', now),
      sheet: content.sheet,
      row: content.row,
      content,
    }));
    await tx.db.$executeRaw`
      insert into knowledge_base_row (company_id, knowledge_base_id, seq, kind, id, sheet, row, content)
      select ${tx.ctx.companyId}, ${uploadId}, r.*
        from jsonb_to_recordset(${JSON.stringify(batch)}::jsonb) as r (
          seq integer, kind text, id text, sheet text, row integer, content jsonb)`;
  }
}

export async function deleteRows(tx: Tx<Ctx>, uploadId: string): Promise<void> {
  await tx.db.$executeRaw`delete from knowledge_base_row where knowledge_base_id = ${uploadId}`;
}

/** In the file's order, after `after`. */
export async function findRows(
  tx: Tx<Ctx>,
  uploadId: string,
  page: { after: number; kind: UploadedRow['kind'] | null; limit: number },
): Promise<UploadedRow[]> {
  const rows = await tx.db.$queryRaw<unknown[]>`
    select seq, kind, content from knowledge_base_row
     where knowledge_base_id = ${uploadId} and seq > ${page.after}
       and (${page.kind}::text is null or kind = ${page.kind}) order by seq limit ${page.limit}`;
  return rows.map((row) => UploadedRow.parse(row));
}
