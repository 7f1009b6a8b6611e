import type { MusicTrack, Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';

export type { MusicTrack as TrackRow };
export type NewTrack = Omit<Prisma.MusicTrackCreateManyInput, 'fileId' | 'coverId' | 'duplicateOf'>;

/** Newcomers are judged one after another: two that are the same must not miss each other. Until the transaction ends. */
export async function lockMatching(tx: Tx): Promise<void> {
  await tx.db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('music matching', 0))`;
}

export async function insertTrack(tx: Tx, track: NewTrack): Promise<void> {
  await tx.db.musicTrack.create({ data: track });
}

export async function updateTrack(
  tx: Tx,
  id: string,
  change: Prisma.MusicTrackUncheckedUpdateInput,
): Promise<void> {
  await tx.db.musicTrack.update({ where: { id }, data: change });
}

export async function findTrack(tx: Tx, id: string): Promise<MusicTrack | null> {
  return tx.db.musicTrack.findUnique({ where: { id } });
}

export async function findTrackOfItem(tx: Tx, itemId: string): Promise<MusicTrack | null> {
  return tx.db.musicTrack.findUnique({ where: { itemId } });
}

export async function findTracksByIds(tx: Tx, ids: readonly string[]): Promise<MusicTrack[]> {
  const rows = await tx.db.musicTrack.findMany({ where: { id: { in: [...ids] } } });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** Tracks that a newcomer could be: the same bytes, sound or recording number, or called alike and as long. */
export async function findCandidates(
  tx: Tx,
  newcomer: Pick<
    MusicTrack,
    'id' | 'fileSha256' | 'audioSha256' | 'isrc' | 'artistKey' | 'titleKey' | 'durationMs'
  >,
): Promise<MusicTrack[]> {
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    select id from music_track
     where id <> ${newcomer.id} and state in ('PENDING', 'STORED', 'REVIEW')
       and (file_sha256 = ${newcomer.fileSha256} or audio_sha256 = ${newcomer.audioSha256}
            or isrc = ${newcomer.isrc}
            or (artist_key = ${newcomer.artistKey} and title_key = ${newcomer.titleKey})
            or (title_key % ${newcomer.titleKey} and abs(duration_ms - ${newcomer.durationMs}) <= 3000))
     order by id limit 20`;
  return findTracksByIds(
    tx,
    rows.map((row) => row.id),
  );
}

/** The track in the library whose bytes these are. */
export async function findTrackByBytes(tx: Tx, fileSha256: string): Promise<MusicTrack | null> {
  return tx.db.musicTrack.findFirst({ where: { fileSha256, state: { in: ['STORED', 'REVIEW'] } } });
}

/** The track that a source's own name for it, and its names and length for people, say was brought before. */
export async function findTrackBySourceKey(
  tx: Tx,
  wish: Pick<MusicTrack, 'sourceId' | 'trackKey' | 'titleKey' | 'artistKey'> & {
    readonly durationMs: number | null;
  },
): Promise<MusicTrack | null> {
  const { durationMs, ...names } = wish;
  const rows = await tx.db.musicTrack.findMany({
    where: { ...names, state: { in: ['STORED', 'REVIEW', 'DUPLICATE'] } },
    orderBy: { id: 'desc' },
  });
  return rows.find((row) => durationMs === null || Math.abs(row.durationMs - durationMs) <= 2_000) ?? null;
}

export interface TracksWish {
  readonly query?: string;
  readonly sourceId?: string;
  readonly state: 'offered' | 'review' | 'quarantined' | 'all';
  readonly before?: string;
  readonly limit: number;
}

/** Ids of tracks in sight, the newest first. */
export async function findTrackIds(tx: Tx, wish: TracksWish): Promise<string[]> {
  const words = wish.query ?? null;
  const prefix = words
    ?.split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .map((word) => `${word}:*`)
    .join(' & ');
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    select t.id from music_track t join music_source s on s.id = t.source_id
     where (${wish.before ?? null}::text is null or t.id < ${wish.before ?? null})
       and (${wish.sourceId ?? null}::text is null or t.source_id = ${wish.sourceId ?? null})
       and (${words}::text is null or t.search @@ to_tsquery('simple', ${prefix || "'\u0001'"}))
       and case ${wish.state}
             when 'offered' then t.state = 'STORED' and t.is_public and s.state = 'ACTIVE' and s.valid_from <= now()
                                 and (s.valid_until is null or s.valid_until > now())
             when 'review' then t.state = 'REVIEW'
             when 'quarantined' then t.state = 'STORED' and (s.state <> 'ACTIVE' or s.valid_until <= now())
             else t.state <> 'PENDING' end
     order by t.id desc
     limit ${wish.limit}`;
  return rows.map((row) => row.id);
}

/** Which item brought each track, and which other stands in its place. */
export async function findReplacements(
  tx: Tx,
  ids: readonly string[],
): Promise<Map<string, { itemId: string | null; duplicateOf: string | null }>> {
  const rows = await tx.db.musicTrack.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, itemId: true, duplicateOf: true },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** Offers a track to everybody; it is never taken back by an import that would keep it to itself. */
export async function publishTrack(tx: Tx, id: string): Promise<void> {
  await tx.db.musicTrack.updateMany({ where: { id, isPublic: false }, data: { isPublic: true } });
}

/** Takes back a track whose file never came: the first of those it stood in for is offered itself, for the others too. */
export async function dropPending(tx: Tx, itemId: string): Promise<void> {
  const row = await tx.db.musicTrack.findFirst({ where: { itemId, state: 'PENDING' }, select: { id: true } });
  if (!row) return;
  await tx.db.musicDuplicate.deleteMany({ where: { OR: [{ keptId: row.id }, { otherId: row.id }] } });
  const [heir] = await tx.db.$queryRaw<{ id: string }[]>`
    update music_track set state = 'STORED', duplicate_of = null
     where id = (select min(id) from music_track where duplicate_of = ${row.id}) returning id`;
  if (heir)
    await tx.db.musicTrack.updateMany({ where: { duplicateOf: row.id }, data: { duplicateOf: heir.id } });
  await tx.db.musicTrack.delete({ where: { id: row.id } });
}

/** Items whose track waits for a file that nobody brings any more: they, or their imports, have ended. */
export async function findForsaken(tx: Tx): Promise<string[]> {
  const rows = await tx.db.$queryRaw<{ id: string }[]>`
    select i.id from music_track t join music_item i on i.id = t.item_id join music_import m on m.id = i.import_id
     where t.state = 'PENDING' and (i.state = 'FAILED' or m.state not in ('QUEUED', 'RUNNING'))`;
  return rows.map((row) => row.id);
}
