import type { Tx } from '@/lib/platform/db/transaction';
import type { MusicStatistics } from '../schemas';

type Numbers = Omit<MusicStatistics, 'tracksPerMinute'> & { readonly busyMinutes: number };

/** What is in the library, and how the imports since a moment went. */
export async function readStatistics(tx: Tx, since: Date, timeZone: string): Promise<Numbers> {
  const [whole] = await tx.db.$queryRaw<{ tracks: number; bytes: bigint; ms: bigint; albums: number }[]>`
    select count(*)::int as tracks, coalesce(sum(size), 0)::bigint as bytes,
           coalesce(sum(duration_ms), 0)::bigint as ms, (select count(*)::int from music_album) as albums
      from music_track where state in ('STORED', 'REVIEW')`;
  const sources = await tx.db.$queryRaw<
    { sourceId: string; name: string; tracks: number; bytes: bigint; attempted: number; succeeded: number }[]
  >`
    select s.id as "sourceId", s.name,
           (select count(*)::int from music_track t where t.source_id = s.id and t.state in ('STORED', 'REVIEW')) as tracks,
           (select coalesce(sum(size), 0)::bigint from music_track t
             where t.source_id = s.id and t.state in ('STORED', 'REVIEW')) as bytes,
           count(i.id)::int as attempted,
           count(i.id) filter (where i.state <> 'FAILED')::int as succeeded
      from music_source s
      left join music_import m on m.source_id = s.id
      left join music_item i on i.import_id = m.id and i.ended_at >= ${since}
     group by s.id order by s.id`;
  const byDay = await tx.db.$queryRaw<{ day: string; imported: number; failed: number }[]>`
    select to_char(i.ended_at at time zone ${timeZone}, 'YYYY-MM-DD') as day,
           count(*) filter (where i.state <> 'FAILED')::int as imported,
           count(*) filter (where i.state = 'FAILED')::int as failed
      from music_item i where i.ended_at >= ${since} group by 1 order by 1`;
  const reasons = await tx.db.$queryRaw<{ key: string; times: number }[]>`
    select i.reason->>'key' as key, count(*)::int as times
      from music_item i where i.ended_at >= ${since} and i.state = 'FAILED' group by 1 order by 2 desc, 1 limit 10`;
  const [busy] = await tx.db.$queryRaw<{ minutes: number }[]>`
    select coalesce(sum(extract(epoch from m.ended_at - m.started_at)), 0)::float / 60 as minutes
      from music_import m where m.started_at >= ${since} and m.ended_at is not null`;
  return {
    tracks: whole?.tracks ?? 0,
    albums: whole?.albums ?? 0,
    bytes: Number(whole?.bytes ?? 0),
    durationMs: Number(whole?.ms ?? 0),
    attempted: sources.reduce((sum, source) => sum + source.attempted, 0),
    succeeded: sources.reduce((sum, source) => sum + source.succeeded, 0),
    bySource: sources.map((source) => ({ ...source, bytes: Number(source.bytes) })),
    byDay,
    reasons,
    busyMinutes: busy?.minutes ?? 0,
  };
}
