import type { MusicDeclaration, MusicSource } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { Declaration, MusicSchedule, Selectors } from '../schemas';

/** A source as it is in the table. */
export interface SourceRow {
  readonly id: string;
  readonly name: string;
  readonly pageHosts: readonly string[];
  readonly mediaHosts: readonly string[];
  readonly delayMs: number;
  readonly parallelPages: number;
  readonly chartUrl: string | null;
  readonly albumUrls: readonly string[];
  readonly freshUrl: string | null;
  readonly selectors: Selectors | null;
  readonly timeZone: string;
  readonly schedule: MusicSchedule;
  readonly declarationId: string;
  readonly validFrom: Date;
  readonly validUntil: Date | null;
  readonly state: 'ACTIVE' | 'WITHDRAWN';
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly withdrawnAt: Date | null;
  readonly withdrawnReason: string | null;
}

export type NewDeclaration = Omit<MusicDeclaration, 'declaredByName'> & { declaredByName: string };

export async function insertDeclaration(tx: Tx, declaration: NewDeclaration): Promise<void> {
  await tx.db.musicDeclaration.create({ data: declaration });
}

/** Writes a source down; false when there is one of this id. */
export async function insertSource(tx: Tx, source: SourceRow): Promise<boolean> {
  const { count } = await tx.db.musicSource.createMany({ data: [dataOf(source)], skipDuplicates: true });
  return count === 1;
}

export async function updateSource(tx: Tx, { id, ...source }: SourceRow): Promise<void> {
  const { id: _same, ...data } = dataOf({ id, ...source });
  await tx.db.musicSource.update({ where: { id }, data });
}

/** Ends, or opens again, what is offered of a source. */
export async function markSource(
  tx: Tx,
  id: string,
  change: {
    state: 'ACTIVE' | 'WITHDRAWN';
    withdrawnAt: Date | null;
    withdrawnBy: string | null;
    withdrawnReason: string | null;
    updatedAt: Date;
  },
): Promise<void> {
  await tx.db.musicSource.update({ where: { id }, data: change });
}

/** A source; `lock` keeps others from changing it until the transaction ends. */
export async function findSource(tx: Tx, id: string, lock = false): Promise<SourceRow | null> {
  if (lock) await tx.db.$queryRaw`select id from music_source where id = ${id} for update`;
  const row = await tx.db.musicSource.findUnique({ where: { id } });
  return row && sourceOf(row);
}

export async function findSources(tx: Tx): Promise<SourceRow[]> {
  return (await tx.db.musicSource.findMany({ orderBy: { id: 'asc' } })).map(sourceOf);
}

export async function findDeclarations(tx: Tx, ids: readonly string[]): Promise<Map<string, Declaration>> {
  const rows = await tx.db.musicDeclaration.findMany({ where: { id: { in: [...ids] } } });
  return new Map(rows.map((row) => [row.id, Declaration.parse(row)]));
}

/** How many tracks of each source are in the library. */
export async function countTracks(tx: Tx): Promise<Map<string, number>> {
  const rows = await tx.db.musicTrack.groupBy({
    by: ['sourceId'],
    where: { state: { in: ['STORED', 'REVIEW'] } },
    _count: true,
  });
  return new Map(rows.map((row) => [row.sourceId, row._count]));
}

const dataOf = ({ selectors, schedule, pageHosts, mediaHosts, albumUrls, ...row }: SourceRow) => ({
  ...row,
  pageHosts: [...pageHosts],
  mediaHosts: [...mediaHosts],
  albumUrls: [...albumUrls],
  schedule,
  ...(selectors ? { selectors } : {}),
});

const sourceOf = ({ withdrawnBy: _who, ...row }: MusicSource): SourceRow => ({
  ...row,
  state: row.state === 'ACTIVE' ? 'ACTIVE' : 'WITHDRAWN',
  selectors: row.selectors === null ? null : Selectors.parse(row.selectors),
  schedule: MusicSchedule.parse(row.schedule),
});
