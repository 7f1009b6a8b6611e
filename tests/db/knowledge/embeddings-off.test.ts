import { afterAll, expect, it, vi } from 'vitest';

// A key for OpenAI alone does not switch search by meaning on; whoever asked all the same would ask this double.
const { embeddings } = await vi.hoisted(async () => {
  const installed = await import('@/tests/doubles/embeddings/installed');
  process.env.EMBEDDINGS_MODEL = '';
  process.env.OPENAI_API_KEY = 'sk-test';
  process.env.OPENAI_BASE_URL = process.env.EMBEDDINGS_URL;
  return installed;
});

import {
  createItem,
  embedItems,
  embedQuery,
  findSimilarItems,
  searchItems,
  tendEmbeddings,
  updateItem,
} from '@/lib/knowledge';
import { baseContext } from '@/tests/factories/contexts';
import { jobsOf } from '@/tests/factories/jobs-of';
import { makeCompany } from '@/tests/factories/make-company';

afterAll(() => embeddings.stop());

it('without a model nobody is asked, no job is promised, and search finds by words', async () => {
  const { owner, companyId } = await makeCompany();
  const item = await createItem(owner, { kind: 'PRODUCT', name: 'Thermos', priceMinor: 2_500, stock: 5 });
  await updateItem(owner, { id: item.id, change: { description: 'Steel.' } });
  await embedItems(owner);
  await tendEmbeddings(baseContext());
  expect(await embedQuery(owner, 'thermos')).toBeNull();
  expect((await searchItems(owner, { query: 'thermos' })).map(({ id }) => id)).toEqual([item.id]);
  expect(await findSimilarItems(owner, { itemId: item.id })).toEqual([]);
  expect(await jobsOf(companyId, 'knowledge.embed-items')).toEqual([]);
  expect(embeddings.asked).toEqual([]);
});
