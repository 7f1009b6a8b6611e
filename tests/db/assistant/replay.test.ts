import { describe, expect, test } from 'vitest';
import { replayConversation } from '@/lib/assistant';
import { rulesSalesPolicy } from '@/lib/assistant/adapters/rules/rules-sales-policy';
import { getConversation, getRecordedThread, receiveDeletion, receiveEdit } from '@/lib/conversations';
import { movedClock } from '@/lib/platform/time/moved-clock';
import type { ScriptStep } from '@/scripts/cli/script-steps';
import { DeskTalk } from '@/tests/conversations/desk-talk';
import { openShop } from '@/tests/conversations/open-shop';

async function played(steps: readonly ScriptStep[], shopName: 'flowers' | 'gym' = 'flowers') {
  const shop = await openShop(shopName);
  const clock = movedClock(new Date('2026-11-23T10:00:00+03:00'));
  const talk = await DeskTalk.open(shop.companyId, clock);
  for (const step of steps) await talk.play(step);
  return { ctx: talk.ctx, conversationId: talk.conversationId, talk, clock };
}

const purchase: readonly ScriptStep[] = [
  { customer: 'Здравствуйте!' },
  { customer: 'Хочу розы' },
  { customer: 'красные' },
  { customer: 'пять штук' },
  { customer: 'а сколько стоит доставка?' },
  { customer: 'хорошо, оформляем' },
  { customer: 'Казань' },
  { customer: 'Баумана 3, кв 7' },
  { customer: 'послезавтра вечером' },
  { customer: 'всё верно' },
];

describe('a conversation played again from its record', () => {
  test('a whole purchase: every turn and all news the same, byte for byte', {
    timeout: 120_000,
  }, async () => {
    const { ctx, conversationId } = await played([...purchase, { pay: true }, { customer: 'спасибо!' }]);
    const once = await replayConversation(ctx, { conversationId });
    expect(once.turns.filter(({ same }) => !same)).toEqual([]);
    expect(once.news.filter(({ same }) => !same)).toEqual([]);
    expect(once.thread).toEqual({ same: true, differences: null, unplayed: null });
    expect(once).toMatchObject({ same: true });
    expect(once.turns).toHaveLength(11);
    expect(once.turns.filter(({ otherWishes }) => otherWishes !== null)).toEqual([]);
    expect(once.news).toHaveLength(1);
    const again = await replayConversation(ctx, { conversationId });
    expect(Buffer.from(again.outcome).equals(Buffer.from(once.outcome))).toBe(true);
    expect(once.outcome).toContain('call send_payment_link {}');
  });

  test('another policy gives a readable difference, turn by turn', async () => {
    const { ctx, conversationId } = await played(purchase.slice(0, 3));
    const replay = await replayConversation(ctx, { conversationId }, () => ({
      ...rulesSalesPolicy,
      async reply(input, ...rest) {
        const reply = await rulesSalesPolicy.reply(input, ...rest);
        return {
          ...reply,
          replies: reply.replies.map((one) => ({
            ...one,
            text: one.text.replace('Здравствуйте', 'Приветствую'),
          })),
        };
      },
    }));
    expect(replay.same).toBe(false);
    const [first, ...others] = replay.turns;
    expect(first?.differences).toMatch(/^- {2}Здравствуйте.*\n\+ {2}Приветствую/m);
    expect(others.map(({ same }) => same)).toEqual([true, true]);
  });

  test('today asks for something that was not asked then: it says what, and the rest is not known', async () => {
    const { ctx, conversationId } = await played(purchase.slice(0, 2));
    const replay = await replayConversation(ctx, { conversationId }, () => ({
      ...rulesSalesPolicy,
      async reply(input, tools, ...rest) {
        await tools.call('search_faq', { query: 'доставка' });
        return rulesSalesPolicy.reply(input, tools, ...rest);
      },
    }));
    expect(replay.turns.map(({ same }) => same)).toEqual([false, false]);
    expect(replay.turns[1]?.differences).toMatch(
      /^\+asks search_faq \{"query":"доставка"\}, which it did not\n\+the rest is not known/m,
    );
    expect(replay.turns[1]?.differences).toMatch(/^-call search_items /m);
  });

  test('a person between, words edited and taken back, an order that expires, money that comes late', {
    timeout: 120_000,
  }, async () => {
    const { ctx, conversationId, talk } = await played(purchase);
    await talk.play({ wait: 'PT40M' });
    await talk.play({ pay: true });
    await talk.play({ human: 'Добрый день, это Анна' });
    await talk.play({ customer: 'а можно открытку?' });
    await talk.play({ handBack: true });
    await talk.play({ customer: 'что с моим заказом?' });
    const { messages } = await getRecordedThread(ctx, { conversationId });
    const external = (text: string) =>
      messages.find((message) => message.text.includes(text))?.externalId ?? '';
    const channelId = (await getConversation(ctx, { conversationId })).channel.id;
    const at = ctx.clock.now();
    const edited = { channelId, externalMessageId: external('пять штук'), text: 'шесть штук', at };
    await receiveEdit(ctx, edited);
    await receiveDeletion(ctx, { channelId, externalMessageId: external('Хочу розы'), at });
    const replay = await replayConversation(ctx, { conversationId });
    const told = [...replay.turns, ...replay.news, replay.thread].map(({ differences }) => differences);
    expect(told.filter((difference) => difference !== null)).toEqual([]);
    expect(replay).toMatchObject({ same: true, thread: { unplayed: null } });
    expect(replay.news.length).toBeGreaterThanOrEqual(2);
    expect(replay.outcome).toMatch(/"шесть штук"/);
    expect(replay.outcome).toMatch(/message 3 CUSTOMER of turn 2 RECEIVED taken back/);
  });

  test('another company cannot play it, nor can a visitor', async () => {
    const { ctx, conversationId } = await played(purchase.slice(0, 1));
    const other = { ...ctx, companyId: (await openShop('flowers')).companyId };
    await expect(replayConversation(other, { conversationId })).rejects.toMatchObject({ code: 'not-found' });
    const visitor = { ...ctx, actor: { kind: 'visitor', visitorId: 'v' } } as const;
    await expect(replayConversation(visitor, { conversationId })).rejects.toMatchObject({
      code: 'forbidden',
    });
  });
});
