import type { MusicPage } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { Reason } from '../schemas';

export type PageState = 'QUEUED' | 'READING' | 'BRINGING' | 'DONE' | 'FAILED';
export interface PageRow {
  readonly id: string;
  readonly importId: string;
  readonly url: string;
  readonly position: number;
  readonly state: PageState;
  readonly step: number;
  readonly attempts: number;
  readonly total: number | null;
  readonly reason: Reason | null;
}

export async function insertPages(
  tx: Tx,
  pages: readonly Pick<PageRow, 'id' | 'importId' | 'url' | 'position'>[],
): Promise<void> {
  await tx.db.musicPage.createMany({ data: pages.map((page) => ({ ...page, state: 'QUEUED' })) });
}

export async function findPage(tx: Tx, id: string): Promise<PageRow | null> {
  const row = await tx.db.musicPage.findUnique({ where: { id } });
  return row && pageOf(row);
}

export async function findPagesOf(tx: Tx, importIds: readonly string[]): Promise<PageRow[]> {
  const where = { importId: { in: [...importIds] } };
  return (await tx.db.musicPage.findMany({ where, orderBy: { position: 'asc' } })).map(pageOf);
}

/** Says where a page is, without a new step. */
export async function markPage(
  tx: Tx,
  { id, step }: Pick<PageRow, 'id' | 'step'>,
  change: { readonly state: PageState; readonly total?: number },
): Promise<void> {
  await tx.db.musicPage.updateMany({ where: { id, step }, data: change });
}

/** Moves a page on, unless it has moved since it was read. Returns its new step, or null. */
export async function movePage(
  tx: Tx,
  { id, step }: Pick<PageRow, 'id' | 'step'>,
  to: { readonly state: PageState; readonly attempts?: number; readonly reason?: Reason | null },
): Promise<number | null> {
  const { reason, ...rest } = to;
  const rows = await tx.db.$queryRaw<{ step: number }[]>`
    update music_page
       set state = ${rest.state}, step = step + 1,
           attempts = coalesce(${rest.attempts ?? null}::int, attempts),
           reason = ${reason ?? null}
     where id = ${id} and step = ${step}
    returning step`;
  return rows[0]?.step ?? null;
}

/** How many pages of an import have not ended. */
export async function countOpenPages(tx: Tx, importId: string): Promise<number> {
  return tx.db.musicPage.count({ where: { importId, state: { in: ['QUEUED', 'READING', 'BRINGING'] } } });
}

const pageOf = (row: MusicPage): PageRow => ({
  ...row,
  state: row.state as PageState,
  reason: row.reason === null ? null : Reason.parse(row.reason),
});
