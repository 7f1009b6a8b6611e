import { z } from 'zod';
import type { Ctx } from '@/lib/platform/context';
import { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { type Contradiction, type ContradictionKey, Contradiction as Shape } from '../dry-run/schemas';
import { type MergedUpload, mergedItems } from './merged-items';

const Row = Shape.omit({ key: true }).extend({ total: z.number() });

export interface FoundContradictions {
  readonly found: readonly Contradiction[];
  readonly total: number;
}

/** Of each kind so many are told; whoever has more mends these first. */
const most = 20;
/** A price this many times another one is likelier a slip than a decision. */
const leap = 10;

/** What makes two spellings one word: case, `ё`, spaces and marks. */
const plain = (text: Prisma.Sql) =>
  Prisma.sql`regexp_replace(replace(lower(${text}), 'ё', 'е'), '[[:space:][:punct:]]+', '', 'g')`;

const rowsOf = Prisma.sql`(select jsonb_agg(p) from (
  select jsonb_build_object('sheet', p ->> 'sheet', 'row', (p ->> 'row')::integer) as p
    from unnest(places[1:10]) as p) p)`;
const place = Prisma.sql`array_agg(jsonb_build_object('sheet', sheet, 'row', row) order by seq)`;

/** Each gives `params`, `places` and `weight`; the heaviest are told first. */
const searches: readonly (readonly [ContradictionKey, Prisma.Sql])[] = [
  [
    'price-leapt',
    Prisma.sql`
      select jsonb_build_object('name', min(m.name), 'beforeMinor', min(c.price_minor), 'afterMinor', min(m.price_minor))
               as params, array_agg(jsonb_build_object('sheet', m.sheet, 'row', m.row)) as places,
             abs(ln(min(m.price_minor)::numeric / min(c.price_minor))) as weight
        from merged m join catalogue_item c on c.id = m.old_id and c.archived_at is null
       where c.price_minor > 0 and m.price_minor > 0
         and greatest(m.price_minor::numeric / c.price_minor, c.price_minor::numeric / m.price_minor) >= ${leap}
       group by m.id`,
  ],
  [
    'twins-differ',
    Prisma.sql`
      select jsonb_build_object('name', min(name), 'lowMinor', min(price_minor), 'highMinor', max(price_minor)) as params,
             ${place} as places, max(price_minor) - min(price_minor) as weight
        from merged group by kind, lower(name), lower(options::text)
      having count(*) > 1 and count(distinct (price_minor, coalesce(duration_minutes, 0))) > 1`,
  ],
  [
    'price-out-of-line',
    Prisma.sql`
      select jsonb_build_object('name', min(m.name), 'priceMinor', min(m.price_minor), 'usualMinor', round(min(g.usual)))
               as params, array_agg(jsonb_build_object('sheet', m.sheet, 'row', m.row)) as places,
             abs(ln(min(m.price_minor)::numeric / min(g.usual)::numeric)) as weight
        from merged m join (
          select kind, lower(name) as name, percentile_disc(0.5) within group (order by price_minor) as usual
            from merged group by kind, lower(name) having count(*) >= 3) g on g.kind = m.kind and g.name = lower(m.name)
       where g.usual > 0 and m.price_minor > 0
         and greatest(m.price_minor::numeric / g.usual, g.usual::numeric / m.price_minor) >= ${leap}
       group by m.id`,
  ],
  [
    'units-differ',
    Prisma.sql`
      select jsonb_build_object('name', min(name), 'units', string_agg(distinct coalesce(unit, '–'), ', ')) as params,
             ${place} as places, count(*) as weight
        from merged group by kind, lower(name) having count(distinct lower(coalesce(unit, ''))) > 1`,
  ],
  [
    'name-spelled-twice',
    spellings(Prisma.sql`select name as word, '' as option, sheet, row, seq from merged`),
  ],
  [
    'option-spelled-twice',
    spellings(Prisma.sql`
      select o.key as word, '' as option, sheet, row, seq from merged, jsonb_each_text(options) as o (key, value)`),
  ],
  [
    'value-spelled-twice',
    spellings(Prisma.sql`
      select o.value as word, o.key as option, sheet, row, seq from merged, jsonb_each_text(options) as o (key, value)`),
  ],
  [
    'all-sold-out',
    Prisma.sql`
      select jsonb_build_object('count', count(*)) as params, array[]::jsonb[] as places, 1 as weight
        from merged where kind = 'PRODUCT'
      having count(*) > 1 and count(*) = count(*) filter (where stock = 0)`,
  ],
];

/** Words that differ in their spelling only: the rarer spelling is named with its rows, the commoner one beside it. */
function spellings(words: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`
    select jsonb_build_object('word', word, 'usual', usual, 'option', option) as params, places, times as weight
      from (select s.*, first_value(word) over (partition by lower(option), ${plain(Prisma.sql`word`)}
                                                order by times desc, word) as usual
              from (select word, option, count(*) as times,
                           (array_agg(jsonb_build_object('sheet', sheet, 'row', row) order by seq))[1:10] as places
                      from (${words}) w group by word, option) s
             where ${plain(Prisma.sql`word`)} <> '') s
     where word <> usual`;
}

/** What does not fit together in an upload, or with what is on sale, by kind, the worst kinds first. */
export async function findContradictions(
  tx: Tx<Ctx>,
  upload: MergedUpload,
): Promise<Map<ContradictionKey, FoundContradictions>> {
  const kinds = searches.map(
    ([key, search]) => Prisma.sql`
      select ${key}::text as key, t.* from (
        select params, ${rowsOf} as rows, coalesce(cardinality(places), 0) as count, count(*) over ()::integer as total
          from (${search}) s order by weight desc, params limit ${most}) t`,
  );
  const rows = await tx.db.$queryRaw<{ key: ContradictionKey }[]>`
    with ${mergedItems(upload)} ${Prisma.join(kinds, ' union all ')}`;
  const found = new Map<ContradictionKey, FoundContradictions>();
  for (const [key] of searches) {
    const own = rows.filter((row) => row.key === key).map((row) => Row.parse({ ...row, rows: rowsIn(row) }));
    const total = own[0]?.total ?? 0;
    if (total > 0)
      found.set(key, { total, found: own.map(({ total: _total, ...one }) => ({ key, ...one })) });
  }
  return found;
}

/** Nothing to aggregate is null, not an empty list. */
const rowsIn = (row: object): unknown => ('rows' in row ? row.rows : null) ?? [];
