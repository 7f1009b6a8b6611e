import { expect, test } from 'vitest';
import { answerTurn, listAnswersChanged } from '@/lib/assistant';
import { getWebChat } from '@/lib/channels';
import { receiveMessage } from '@/lib/conversations';
import { publishKnowledgeBase, uploadPriceList } from '@/lib/knowledge';
import type { Ctx } from '@/lib/platform/context';
import { newId } from '@/lib/platform/new-id';
import { type MovedClock, movedClock } from '@/lib/platform/time/moved-clock';
import { makeCompany } from '@/tests/factories/make-company';
import { csvOf } from '@/tests/factories/price-lists/csv-of';

const head = ['Name', 'SKU', 'Price', 'Question', 'Answer'];

const upload = async (ctx: Ctx, rows: readonly (readonly string[])[]) =>
  (await uploadPriceList(ctx, { name: 'prices.csv', bytes: csvOf([head, ...rows]) })).id;

async function hears(ctx: Ctx, clock: MovedClock, who: string, text: string): Promise<string> {
  const { id: channelId } = await getWebChat(ctx);
  const { conversationId, turnId } = await receiveMessage(ctx, {
    channelId,
    externalContactId: who,
    externalMessageId: newId('ext'),
    text,
    sentAt: clock.now(),
  });
  clock.moveBy(6_000);
  await answerTurn(ctx, { turnId: turnId ?? '', policy: 'rules' });
  return conversationId;
}

test('answers given that would be others now are told with what they rested on, and vain searches that would find', async () => {
  const { owner: signedIn, job: worker } = await makeCompany();
  const clock = movedClock(new Date('2026-11-23T10:00:00Z'));
  const owner: Ctx = { ...signedIn, clock };
  const job: Ctx = { ...worker, clock, lane: newId('lane') };
  const first = await upload(owner, [
    ['Copper kettle', 'K', '40', '', ''],
    ['Wooden spoon', 'S', '5', '', ''],
    ['Iron pan', 'P', '30', '', ''],
    ['', '', '', 'Do you deliver on Sunday?', 'Yes, on Sunday before noon.'],
  ]);
  await publishKnowledgeBase(owner, { id: first });
  const anna = await hears(job, clock, 'anna', 'How much is the copper kettle?');
  const boris = await hears(job, clock, 'boris', 'wooden spoon');
  const clara = await hears(job, clock, 'clara', 'Do you deliver on Sunday?');
  const dora = await hears(job, clock, 'dora', 'iron pan');
  const emil = await hears(job, clock, 'emil', 'porcelain teapot');

  const id = await upload(owner, [
    ['Copper kettle', 'K', '45', '', ''],
    ['Wooden spoon', 'S', '5', '', ''],
    ['Porcelain teapot', 'T', '25', '', ''],
    ['', '', '', 'Do you deliver on Sunday?', 'No, we rest on Sunday.'],
  ]);
  // Whoever found nothing was shown what else there is, the kettle too.
  const kept = await listAnswersChanged(owner, { knowledgeBaseId: id });
  expect(kept.answers.map(({ conversationId }) => conversationId)).toEqual([emil, clara, anna]);
  expect(kept.answers[2]).toMatchObject({
    asked: 'How much is the copper kettle?',
    changes: [{ kind: 'CHANGED', before: { sku: 'K', priceMinor: 4000 }, after: { priceMinor: 4500 } }],
  });
  expect(kept.answers[2]?.said).toContain('40');
  expect(kept.answers[1]).toMatchObject({
    changes: [{ subject: 'FAQ', after: { answer: 'No, we rest on Sunday.' } }],
  });
  expect(kept.nowFound).toMatchObject([{ name: 'Porcelain teapot', conversationId: emil }]);

  const withdrawn = await listAnswersChanged(owner, { knowledgeBaseId: id, missing: 'withdraw' });
  expect(withdrawn.answers.map(({ conversationId }) => conversationId)).toEqual([emil, dora, clara, anna]);
  expect(withdrawn.answers.map(({ conversationId }) => conversationId)).not.toContain(boris);
  expect(withdrawn.answers[1]?.changes).toMatchObject([
    { kind: 'WITHDRAWN', before: { sku: 'P' }, after: null },
  ]);

  clock.moveBy(40 * 86_400_000);
  expect(await listAnswersChanged(owner, { knowledgeBaseId: id })).toMatchObject({
    answers: [],
    nowFound: [],
  });

  const { owner: stranger } = await makeCompany();
  await expect(listAnswersChanged(stranger, { knowledgeBaseId: id })).rejects.toMatchObject({
    code: 'not-found',
  });
});
