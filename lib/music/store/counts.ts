import type { Tx } from '@/lib/platform/db/transaction';

export interface ImportCounts {
  readonly total: number;
  readonly imported: number;
  readonly duplicates: number;
  readonly review: number;
  readonly failed: number;
  readonly pages: { readonly total: number; readonly done: number; readonly failed: number };
  readonly bytes: { readonly sofar: number; readonly total: number };
}

/** How far imports are: counted from their pages and tracks, so that it cannot go astray. */
export async function countImports(tx: Tx, ids: readonly string[]): Promise<Map<string, ImportCounts>> {
  const rows = await tx.db.$queryRaw<
    ({ id: string } & Record<
      'total' | 'imported' | 'duplicates' | 'review' | 'failed' | 'pages' | 'done' | 'broken',
      number
    > & { sofar: bigint; bytes: bigint })[]
  >`
    select m.id, i.total, i.imported, i.duplicates, i.review, i.failed, i.sofar, i.bytes, p.pages, p.done, p.broken
      from music_import m
      cross join lateral (
        select count(*)::int as total,
               count(*) filter (where i.state = 'STORED' and t.item_id = i.id and t.state <> 'DUPLICATE')::int as imported,
               count(*) filter (where i.state = 'STORED' and (t.item_id is distinct from i.id or t.state = 'DUPLICATE'))::int
                 as duplicates,
               count(*) filter (where i.state = 'REVIEW')::int as review,
               count(*) filter (where i.state = 'FAILED')::int as failed,
               coalesce(sum((i.part->>'bytes')::bigint), 0)::bigint as sofar,
               coalesce(sum((i.part->>'total')::bigint), 0)::bigint as bytes
          from music_item i left join music_track t on t.id = i.track_id
         where i.import_id = m.id) i
      cross join lateral (
        select count(*)::int as pages,
               count(*) filter (where p.state = 'DONE')::int as done,
               count(*) filter (where p.state = 'FAILED')::int as broken
          from music_page p where p.import_id = m.id) p
     where m.id = any(${[...ids]})`;
  return new Map(
    rows.map(({ id, pages, done, broken, sofar, bytes, ...counts }) => [
      id,
      {
        ...counts,
        pages: { total: pages, done, failed: broken },
        bytes: { sofar: Number(sofar), total: Number(bytes) },
      },
    ]),
  );
}
