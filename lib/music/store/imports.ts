import type { MusicImport, Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { ImportKind, ImportOptions, ImportState, Reason } from '../schemas';

export interface ImportRow {
  readonly id: string;
  readonly sourceId: string;
  readonly kind: ImportKind;
  readonly key: string;
  readonly urls: readonly string[];
  readonly options: ImportOptions;
  readonly askedBy: string | null;
  readonly askedHow: 'web' | 'api' | 'schedule' | 'command';
  readonly state: 'QUEUED' | 'RUNNING' | 'DONE' | 'FAILED' | 'CANCELLED';
  readonly reason: Reason | null;
  readonly albumId: string | null;
  readonly chartId: string | null;
  readonly createdAt: Date;
  readonly startedAt: Date | null;
  readonly endedAt: Date | null;
}

/** Writes an import down unless there is one for the same occasion. Returns whether it is new. */
export async function insertImport(
  tx: Tx,
  row: Pick<
    ImportRow,
    'id' | 'sourceId' | 'kind' | 'key' | 'urls' | 'options' | 'askedBy' | 'askedHow' | 'createdAt'
  >,
): Promise<boolean> {
  const data = [{ ...row, urls: [...row.urls], state: 'QUEUED' }];
  const { count } = await tx.db.musicImport.createMany({ data, skipDuplicates: true });
  return count === 1;
}

export async function findImport(tx: Tx, id: string): Promise<ImportRow | null> {
  const row = await tx.db.musicImport.findUnique({ where: { id } });
  return row && importOf(row);
}

export async function findImportByKey(
  tx: Tx,
  { sourceId, kind, key }: Pick<ImportRow, 'sourceId' | 'kind' | 'key'>,
): Promise<ImportRow | null> {
  const row = await tx.db.musicImport.findFirst({ where: { sourceId, kind, key } });
  return row && importOf(row);
}

/** Whoever ends a page of an import does so alone: two that end at once would each see the other's open. */
export async function lockImport(tx: Tx, id: string): Promise<void> {
  await tx.db.$queryRaw`select id from music_import where id = ${id} for update`;
}

/** Newest first; `before`: the id of the last one seen. */
export async function findImports(tx: Tx, before: string | undefined, limit: number): Promise<ImportRow[]> {
  const where = before === undefined ? {} : { id: { lt: before } };
  return (await tx.db.musicImport.findMany({ where, orderBy: { id: 'desc' }, take: limit })).map(importOf);
}

/** Whether a kind of look at a source is under way. */
export async function hasOpenImport(tx: Tx, sourceId: string, kind: ImportKind): Promise<boolean> {
  const where = { sourceId, kind, state: { in: ['QUEUED', 'RUNNING'] } };
  return (await tx.db.musicImport.count({ where })) > 0;
}

export async function beginImport(tx: Tx, id: string): Promise<void> {
  const data = { state: 'RUNNING', startedAt: tx.ctx.clock.now() };
  await tx.db.musicImport.updateMany({ where: { id, state: 'QUEUED' }, data });
}

/** Ends an import that is open; false when it has ended. */
export async function endImport(
  tx: Tx,
  id: string,
  to: { readonly state: 'DONE' | 'FAILED' | 'CANCELLED'; readonly reason?: Reason | undefined },
): Promise<boolean> {
  const data = { state: to.state, endedAt: tx.ctx.clock.now(), ...(to.reason && { reason: to.reason }) };
  const where = { id, state: { in: ['QUEUED', 'RUNNING'] } };
  return (await tx.db.musicImport.updateMany({ where, data })).count === 1;
}

/** Opens an ended import again. */
export async function reopenImport(tx: Tx, id: string): Promise<void> {
  const data: Prisma.MusicImportUpdateManyMutationInput = { state: 'RUNNING', endedAt: null };
  await tx.db.musicImport.updateMany({ where: { id, state: { in: ['DONE', 'FAILED'] } }, data });
}

export async function cancelImportsOf(tx: Tx, sourceId: string, reason: Reason): Promise<void> {
  const where = { sourceId, state: { in: ['QUEUED', 'RUNNING'] } };
  const data = { state: 'CANCELLED', reason, endedAt: tx.ctx.clock.now() };
  await tx.db.musicImport.updateMany({ where, data });
}

export async function setImportAlbum(tx: Tx, id: string, albumId: string): Promise<void> {
  await tx.db.musicImport.updateMany({ where: { id, albumId: null }, data: { albumId } });
}

export async function setImportChart(tx: Tx, id: string, chartId: string): Promise<void> {
  await tx.db.musicImport.update({ where: { id }, data: { chartId } });
}

const importOf = (row: MusicImport): ImportRow => ({
  ...row,
  kind: ImportKind.parse(row.kind),
  state: ImportState.parse(row.state),
  askedHow: row.askedHow as ImportRow['askedHow'],
  options: ImportOptions.parse(row.options),
  reason: row.reason === null ? null : Reason.parse(row.reason),
});
