import { afterAll, expect, it, vi } from 'vitest';

// The settings are read once, by the first import that needs them: the double must stand before that.
const { embeddings } = await vi.hoisted(() => import('@/tests/doubles/embeddings/installed'));

import { replayConversation } from '@/lib/assistant';
import { createItem, embedItems, embedQuery } from '@/lib/knowledge';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { DeskTalk } from '@/tests/conversations/desk-talk';
import { makeCompany } from '@/tests/factories/make-company';

afterAll(() => embeddings.stop());

const question = 'Do you have something to keep drinks hot?';

/** A customer's question, and what is answered. */
async function ask(companyId: string) {
  const talk = await DeskTalk.open(companyId, movedClock(new Date('2026-11-23T10:00:00+01:00')));
  return { talk, told: (await talk.play({ customer: question })).join('\n') };
}

it('a customer who cannot name the thing is shown it, and the record plays the same when the service is gone', async () => {
  const { owner, companyId } = await makeCompany();
  for (const name of ['Thermos Arctic', 'Green tea', 'Umbrella', 'Kite', 'Candle', 'Notebook'])
    await createItem(owner, { kind: 'PRODUCT', name, priceMinor: 2_500, stock: 5 });
  embeddings.mood = 'fail';
  // Asked at every search, as if long after the failure before: what was asked in vain is remembered below.
  const now = performance.now.bind(performance);
  let waited = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    waited += 60_000;
    return now() + waited;
  });
  const without = await ask(companyId);
  expect(without.told).toContain('Umbrella');

  embeddings.mood = 'well';
  // Remembered beforehand, so that a slow machine makes no difference.
  for (const query of new Set(embeddings.texts)) await embedQuery(owner, query, { deadlineMs: 10_000 });
  await embedItems(owner);
  const { talk, told } = await ask(companyId);
  expect(told).toContain('Thermos Arctic');
  expect(told).not.toContain('Umbrella');

  embeddings.mood = 'fail';
  const asked = embeddings.asked.length;
  const { conversationId } = talk;
  expect(await replayConversation(talk.ctx, { conversationId })).toMatchObject({ same: true });
  expect(embeddings.asked).toHaveLength(asked);
});
