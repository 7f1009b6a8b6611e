import { Prisma } from '@/lib/platform/db/generated/client';

/** The item `c` stands nowhere in an upload: neither in a row that was read nor in one that was refused. */
export function isMissing(uploadId: string): Prisma.Sql {
  return Prisma.sql`not exists (
    select 1 from (
      select content ->> 'sku' as sku from knowledge_base_row
       where knowledge_base_id = ${uploadId} and kind in ('ITEM', 'REFUSED')
      union all
      -- Of rows that claim one SKU with different words each is refused.
      select content #>> '{reason,params,value}' from knowledge_base_row
       where knowledge_base_id = ${uploadId} and kind = 'REFUSED' and content #>> '{reason,key}' = 'sku-duplicate'
    ) mentioned where mentioned.sku = c.sku)`;
}
