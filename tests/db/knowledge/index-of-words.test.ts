import { expect, it } from 'vitest';
import { listItems, publishKnowledgeBase, updateItem, uploadPriceList } from '@/lib/knowledge';
import type { Ctx } from '@/lib/platform/context';
import { makeCompany } from '@/tests/factories/make-company';
import { csvOf } from '@/tests/factories/price-lists/csv-of';
import { ownerClient } from '@/tests/setup/owner-client';

async function publish(ctx: Ctx, price: string): Promise<void> {
  const rows = Array.from({ length: 300 }, (_, index) => [`Item ${index}`, `S${index}`, price]);
  const bytes = csvOf([['Name', 'SKU', 'Price'], ...rows]);
  const { id } = await uploadPriceList(ctx, { name: 'prices.csv', bytes });
  await publishKnowledgeBase(ctx, { id });
}

it('what is written leaves nothing in a list that look-ups would have to read', async () => {
  const { owner } = await makeCompany();
  await publish(owner, '10');
  await publish(owner, '20');
  const [item] = (await listItems(owner)).items;
  await updateItem(owner, { id: item?.id ?? '', change: { name: 'Another name' } });
  const client = await ownerClient();
  const { rows } = await client.query(
    `select gin_clean_pending_list('catalogue_item_findable')::int as pages`,
  );
  expect(rows).toEqual([{ pages: 0 }]);
});
