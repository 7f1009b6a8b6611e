import fc from 'fast-check';
import { expect, test } from 'vitest';
import { emptyDraft } from '@/lib/assistant/schemas';
import { StepRecorder } from '@/lib/assistant/step-recorder';
import { allTools } from '@/lib/assistant/tools/all-tools';
import { getWebChat } from '@/lib/channels';
import { claimTurn, receiveMessage } from '@/lib/conversations';
import { listItems } from '@/lib/knowledge';
import type { Ctx } from '@/lib/platform/context';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { openShop } from '@/tests/conversations/play-conversation';
import { ownerClient } from '@/tests/setup/owner-client';

const calls = 1_000;

test(`${calls} random and malicious tool calls change no price, confirm nothing unpaid and reach no other company`, {
  timeout: 120_000,
}, async () => {
  const shop = await openShop('flowers');
  const victim = await openShop('bakery');
  const clock = movedClock(new Date('2026-11-23T10:00:00+03:00'));
  const ctx: Ctx = { ...shop, actor: { kind: 'job', job: 'test' }, clock, lane: newId('lane') };
  const own = (await listItems(shop, { limit: 50 })).items;
  const foreign = (await listItems(victim, { limit: 50 })).items;
  const received = await receiveMessage(ctx, {
    channelId: (await getWebChat(ctx)).id,
    externalContactId: 'eve',
    externalMessageId: 'm1',
    text: 'hi',
    sentAt: clock.now(),
  });
  clock.moveBy(5_000);
  const claim = await claimTurn(ctx, { turnId: received.turnId ?? '' });
  if (claim.status !== 'claimed') throw new Error('not claimed');
  const desk = {
    conversationId: claim.conversation.id,
    contactId: claim.conversation.contact.id,
    turnId: claim.turn.id,
  };
  const recorder = await StepRecorder.open(ctx, desk);
  recorder.begin({ draft: emptyDraft, returnUrl: 'http://localhost:3000/chat/x' });

  const id = fc.constantFrom(
    ...own.map((item) => item.id),
    ...foreign.map((item) => item.id),
    'itm_none',
    '',
    '../../x',
    "' or 1=1 --",
  );
  const number = fc.oneof(
    fc.integer(),
    fc.double(),
    fc.constantFrom('1e9', -1, 0, Number.MAX_SAFE_INTEGER, null, '2'),
  );
  const args = fc.record(
    {
      itemId: id,
      query: fc.string(),
      quantity: number,
      change: fc.constantFrom('add', 'set', 'remove', 'free'),
      kind: fc.constantFrom('APPOINTMENT', 'DELIVERY', 'X'),
      start: fc.constantFrom('2026-11-24T11:00:00+03:00', '2026-11-24T07:00:00Z', 'now'),
      address: fc.string(),
      city: fc.constantFrom('Москва', ''),
      limit: number,
      reason: fc.constantFrom('ASKED_BY_CUSTOMER', 'x'),
      priceMinor: number,
      discount: number,
      status: fc.constantFrom('PAID', 'CONFIRMED'),
      companyId: fc.constant(victim.companyId),
      contactId: fc.string(),
      conversationId: fc.string(),
      dueNowMinor: number,
      quoteId: fc.string(),
      returnUrl: fc.webUrl(),
    },
    { requiredKeys: [] },
  );
  const names = Object.keys(allTools).filter((name) => name !== 'hand_over');
  const name = fc.constantFrom(...names, ...names, 'confirm_order', 'set_price', 'constructor');
  for (const [tool, wish] of fc.sample(fc.tuple(name, args), { numRuns: calls, seed: 20_261_123 })) {
    await recorder.callByName(tool, wish);
    clock.moveBy(1_000);
  }

  const client = await ownerClient();
  const prices = async (companyId: string) =>
    (
      await client.query(
        'select id, price_minor::int as "priceMinor", stock from catalogue_item where company_id = $1 order by id',
        [companyId],
      )
    ).rows;
  const asBefore = (items: typeof own) =>
    items
      .map(({ id: itemId, priceMinor, stock }) => ({ id: itemId, priceMinor, stock }))
      .sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(await prices(shop.companyId)).toEqual(asBefore(own));
  expect(await prices(victim.companyId)).toEqual(asBefore(foreign));
  const confirmed = await client.query("select 1 from customer_order where status = 'CONFIRMED'");
  const wrong = await client.query(
    'select 1 from quote where total_minor <> (select coalesce(sum((line ->> $1)::bigint), 0) from jsonb_array_elements(lines) line)',
    ['totalMinor'],
  );
  const strangers = await client.query('select 1 from cart_line where company_id = $1', [victim.companyId]);
  const messages = await client.query("select 1 from message where author <> 'CUSTOMER'");
  expect([confirmed.rowCount, wrong.rowCount, strangers.rowCount, messages.rowCount]).toEqual([0, 0, 0, 0]);
  expect(JSON.stringify(recorder.found)).not.toContain('Croissant');
});
