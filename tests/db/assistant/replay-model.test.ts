import http from 'node:http';
import https from 'node:https';
import { afterAll, expect, test, vi } from 'vitest';

// The settings are read once, by the first import that needs them: the double must stand before that.
const double = await vi.hoisted(async () => {
  const { startOpenaiDouble } = await import('@/tests/doubles/openai/openai-double');
  const started = await startOpenaiDouble();
  process.env.OPENAI_API_KEY = 'sk-test';
  process.env.OPENAI_BASE_URL = started.url;
  return started;
});

import { createRule, replayConversation } from '@/lib/assistant';
import { firstStart, shownItemId, toolResults } from '@/tests/doubles/openai/read-question';
import { openModelChat } from './model-chat';

let stopped = false;
afterAll(async () => {
  if (!stopped) await double.stop();
});

test('a sale by a model, with a failure in the middle, is the same with nobody left to ask', {
  timeout: 120_000,
}, async () => {
  const chat = await openModelChat(double);
  await chat.say('2 тюльпана, пожалуйста', (question) => {
    const done = toolResults(question);
    if (done.length === 0) return { calls: [{ name: 'search_items', args: { query: 'тюльпан' } }] };
    if (done.length === 1) {
      const itemId = shownItemId(question, 'TULIP');
      return { calls: [{ name: 'change_cart', args: { itemId, change: 'add', quantity: 2 } }] };
    }
    return { text: 'Добавила 2 тюльпана, всего 241 ₽. Куда доставить?' };
  });
  await chat.say('Москва, ул. Мира 1, завтра утром', (question) => {
    const done = toolResults(question);
    if (done.length === 0) {
      return {
        calls: [
          { name: 'set_delivery_address', args: { city: 'Москва', address: 'ул. Мира 1' } },
          { name: 'list_slots', args: { kind: 'DELIVERY', from: '2026-11-24T00:00:00+03:00' } },
          { name: 'give_discount', args: { percent: 100 } },
        ],
      };
    }
    if (done.length === 3) {
      return {
        calls: [
          { name: 'choose_slot', args: { kind: 'DELIVERY', start: firstStart(done[1]) } },
          { name: 'quote', args: {} },
        ],
      };
    }
    return { text: 'Доставим завтра, 24 ноября, с 10:00 до 14:00. Итого 241 ₽. Всё верно?' };
  });
  // The model has made the link and breaks off: the rules go on from there.
  await chat.say('да', (question) =>
    toolResults(question).length === 0
      ? { calls: [{ name: 'send_payment_link', args: {} }] }
      : { status: 500 },
  );
  await chat.talk.play({ pay: true });

  // Today's rules are others: that is told beside, and changes nothing that is played.
  await createRule(chat.shop, { scenario: 'ALWAYS', text: 'Предлагай открытку.' });
  await createRule(chat.shop, { scenario: 'CHOOSING', condition: 'NEW_CUSTOMER', text: 'Не спеши.' });
  await createRule(chat.shop, { scenario: 'PAYMENT', condition: 'CART_FILLED', text: 'Торопи.' });
  await double.stop();
  stopped = true;
  const asked = double.asked.length;
  const calls: string[] = [];
  for (const module of [http, https]) {
    vi.spyOn(module, 'request').mockImplementation(() => {
      calls.push('request');
      throw new Error('There is no network in a replay.');
    });
  }
  vi.stubGlobal('fetch', () => {
    calls.push('fetch');
    throw new Error('There is no network in a replay.');
  });
  const conversationId = (await chat.talk.findConversation()) ?? '';
  const replay = await replayConversation(chat.talk.ctx, { conversationId });
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  const told = [...replay.turns, ...replay.news, replay.thread].map(({ differences }) => differences);
  expect(told.filter((difference) => difference !== null)).toEqual([]);
  expect(replay.thread.unplayed).toBeNull();
  const advice = '+ALWAYS GUIDE "Предлагай открытку."';
  expect(replay.turns.map(({ otherWishes }) => otherWishes?.split('\n').slice(1))).toEqual([
    [' tone WARM', advice, '+CHOOSING GUIDE "Не спеши."'],
    [' tone WARM', advice],
    [' tone WARM', advice],
  ]);
  expect(replay.outcome).toContain('call model {"messages":');
  expect(replay.outcome).toContain('policy openai');
  expect(replay.outcome).toContain('policy rules');
  expect([calls, double.asked.length]).toEqual([[], asked]);
});
