import { z } from 'zod';
import { type MusicItem, Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { ItemState, Reason } from '../schemas';

/** What a page said of a track, but for where its sound is: that is true for minutes only. */
export const ItemFacts = z.object({
  pageUrl: z.string(),
  ownPageUrl: z.string().nullable(),
  coverUrl: z.string().nullable(),
  durationMs: z.number().nullable(),
  isrc: z.string().nullable(),
  album: z.string().nullable(),
  year: z.number().nullable(),
  origins: z.record(z.string(), z.object({ evidence: z.string(), where: z.string() })),
  extractor: z.string(),
  capturedAt: z.coerce.date(),
});
export type ItemFacts = z.infer<typeof ItemFacts>;

/** Bytes that are here, of how many (null: unknown), and what the part was marked with. */
export const ItemPart = z.looseObject({ bytes: z.number(), total: z.number().nullable() });
export type ItemPart = z.infer<typeof ItemPart>;

export interface ItemRow {
  readonly id: string;
  readonly importId: string;
  readonly pageId: string;
  readonly position: number;
  readonly trackKey: string;
  readonly title: string;
  readonly artist: string;
  readonly facts: ItemFacts;
  readonly state: z.infer<typeof ItemState>;
  readonly part: ItemPart | null;
  readonly attempts: number;
  readonly reason: Reason | null;
  readonly trackId: string | null;
}

export const endedStates = ['STORED', 'REVIEW', 'FAILED'] as const;

/** Writes down the tracks of a page; those that are known from an earlier visit keep where they are. */
export async function insertItems(
  tx: Tx,
  items: readonly Pick<
    ItemRow,
    'id' | 'importId' | 'pageId' | 'position' | 'trackKey' | 'title' | 'artist' | 'facts'
  >[],
): Promise<void> {
  const data = items.map((item) => ({ ...item, facts: jsonOf(item.facts), state: 'DISCOVERED' }));
  await tx.db.musicItem.createMany({ data, skipDuplicates: true });
}

export async function findItemsOfPage(tx: Tx, pageId: string): Promise<ItemRow[]> {
  return (await tx.db.musicItem.findMany({ where: { pageId }, orderBy: { position: 'asc' } })).map(itemOf);
}

/** Tracks of an import in the order of its pages, a thousand at most. */
export async function findItemsOfImport(tx: Tx, importId: string): Promise<ItemRow[]> {
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    select i.id from music_item i join music_page p on p.id = i.page_id
     where i.import_id = ${importId} order by p.position, i.position limit 1000`;
  const found = await tx.db.musicItem.findMany({ where: { id: { in: rows.map(({ id }) => id) } } });
  const byId = new Map(found.map((row) => [row.id, itemOf(row)]));
  return rows.flatMap(({ id }) => byId.get(id) ?? []);
}

export interface ItemChange {
  readonly state?: ItemRow['state'];
  readonly part?: Prisma.InputJsonObject | null;
  readonly attempts?: number;
  readonly reason?: Reason | null;
  readonly trackId?: string;
  readonly startedAt?: Date;
  readonly endedAt?: Date;
}

/** Says where a track is. One that has ended stays as it is. */
export async function markItem(tx: Tx, id: string, { part, reason, ...rest }: ItemChange): Promise<void> {
  await tx.db.musicItem.updateMany({
    where: { id, state: { notIn: [...endedStates] } },
    data: {
      ...rest,
      ...(part !== undefined && { part: part ?? Prisma.DbNull }),
      ...(reason !== undefined && { reason: reason ?? Prisma.DbNull }),
    },
  });
}

/** Tracks of a page that have not ended, end with this. */
export async function failOpenItems(tx: Tx, pageId: string, reason: Reason): Promise<void> {
  await tx.db.musicItem.updateMany({
    where: { pageId, state: { notIn: [...endedStates] } },
    data: { state: 'FAILED', reason, endedAt: tx.ctx.clock.now() },
  });
}

/** Failed tracks of an import begin anew; returns the pages they are on. */
export async function reopenItems(tx: Tx, importId: string): Promise<string[]> {
  const rows = await tx.db.$queryRaw<{ page_id: string }[]>`
    update music_item set state = 'DISCOVERED', attempts = 0, reason = null, ended_at = null
     where import_id = ${importId} and state = 'FAILED' returning page_id`;
  return [...new Set(rows.map((row) => row.page_id))];
}

const jsonOf = (facts: ItemFacts): Prisma.InputJsonObject =>
  JSON.parse(JSON.stringify(facts)) as Prisma.InputJsonObject;

const itemOf = (row: MusicItem): ItemRow => ({
  ...row,
  facts: ItemFacts.parse(row.facts),
  part: row.part === null ? null : ItemPart.parse(row.part),
  state: ItemState.parse(row.state),
  reason: row.reason === null ? null : Reason.parse(row.reason),
});
