import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { type MergedUpload, mergedItems } from './merged-items';

/** The first item of an upload, not on sale so far, that has all words of a query in its name, options or SKU. */
export async function findNewMatches(
  tx: Tx<Ctx>,
  upload: MergedUpload,
  queries: readonly string[],
): Promise<{ query: string; name: string }[]> {
  if (queries.length === 0) return [];
  return tx.db.$queryRaw<{ query: string; name: string }[]>`
    with ${mergedItems(upload)}, added as materialized (
      select m.seq, m.name,
             to_tsvector('russian', m.name || ' ' || m.sku || ' ' || jsonb_path_query_array(m.options, '$.*')::text) as words
        from merged m left join catalogue_item c on c.id = m.old_id and c.archived_at is null
       where c.id is null)
    select q.query, (array_agg(a.name order by a.seq))[1] as name
      from unnest(${queries}::text[]) as q (query)
      join added a on a.words @@ plainto_tsquery('russian', q.query) and plainto_tsquery('russian', q.query)::text <> ''
     group by q.query`;
}
