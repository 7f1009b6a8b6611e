import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';

// The settings are read once, by the first import that needs them: the double must stand before that.
const double = await vi.hoisted(async () => {
  const { startOpenaiDouble } = await import('@/tests/doubles/openai/openai-double');
  const started = await startOpenaiDouble();
  process.env.OPENAI_API_KEY = 'sk-test';
  process.env.OPENAI_BASE_URL = started.url;
  return started;
});

import type { AskedQuestion, ModelMove } from '@/tests/doubles/openai/openai-double';
import { firstStart, shownItemId, toolResults } from '@/tests/doubles/openai/read-question';
import { type ModelChat, openModelChat } from './model-chat';

afterAll(() => double.stop());

let chat: ModelChat;

beforeEach(async () => {
  chat = await openModelChat(double);
});

/** Adds two tulips, then says so. */
const addTulips = (then: ModelMove[]) => {
  const rest = [...then];
  return (question: AskedQuestion): ModelMove => {
    const done = toolResults(question);
    if (done.length === 0) return { calls: [{ name: 'search_items', args: { query: 'тюльпан' } }] };
    if (done.length === 1)
      return {
        calls: [
          {
            name: 'change_cart',
            args: { itemId: shownItemId(question, 'TULIP'), change: 'add', quantity: 2 },
          },
        ],
      };
    return rest.shift() ?? { status: 500 };
  };
};

describe('a model sells with the same tools', () => {
  test('a whole sale, from the search to the payment', async () => {
    await chat.say(
      '2 тюльпана, пожалуйста',
      addTulips([{ text: 'Добавила 2 тюльпана, всего 241 ₽. Куда доставить?' }]),
    );
    const quoted = await chat.say('Москва, ул. Мира 1, завтра утром', (question) => {
      const done = toolResults(question);
      if (done.length === 0)
        return {
          calls: [
            { name: 'set_delivery_address', args: { city: 'Москва', address: 'ул. Мира 1' } },
            { name: 'list_slots', args: { kind: 'DELIVERY', from: '2026-11-24T00:00:00+03:00' } },
          ],
        };
      if (done.length === 2)
        return {
          calls: [
            {
              name: 'choose_slot',
              args: { kind: 'DELIVERY', start: firstStart(done[1]) },
            },
            { name: 'quote', args: {} },
          ],
        };
      return { text: 'Доставим завтра, 24 ноября, с 10:00 до 14:00. Итого 241 ₽. Всё верно?' };
    });
    expect(quoted).toContain('241');
    const link = await chat.say('да', (question) => {
      const [placed] = toolResults(question);
      if (!placed) return { calls: [{ name: 'send_payment_link', args: {} }] };
      return { text: `К оплате 241 ₽: ${(placed.order as { payment: { url: string } }).payment.url}` };
    });
    expect(link).toContain('/pay/');
    await chat.talk.play({ pay: true });
    expect(await chat.end()).toMatchObject({
      order: { status: 'CONFIRMED', total: 24_100 },
      payment: { status: 'PAID', amount: 24_100 },
      booking: { kind: 'DELIVERY', status: 'CONFIRMED', start: '2026-11-24T10:00:00+03:00' },
    });
    expect((await chat.steps()).every(({ policy }) => policy === 'openai')).toBe(true);
  });

  test('it is asked at the address of the settings, with the key, and told only of ids and quantities', async () => {
    await chat.say('привет', [{ text: 'Здравствуйте!' }]);
    const [question] = double.asked;
    expect(question).toMatchObject({ path: '/v1/chat/completions', authorization: 'Bearer sk-test' });
    const names = JSON.stringify(question?.body.tools.map((tool) => tool.function.parameters));
    // A search may be kept below a price; nothing else takes money, and nothing takes a state or a receiver.
    expect(names.replace(/"priceM(?:in|ax)Minor":\{"description":"[^"]*"/g, '')).not.toMatch(
      /price|discount|status|recipient|companyId|total|currency/i,
    );
    expect(question?.body.tools.map((tool) => tool.function.name)).toContain('send_payment_link');
  });
});

describe('a model that fails is replaced within the same turn', () => {
  test.each<[string, ModelMove]>([
    ['an error of the service', { status: 500 }],
    ['a refused key', { status: 401 }],
    ['too many requests', { status: 429 }],
    ['something that is no completion', { raw: '{"choices":[]}' }],
    ['something that is no JSON', { raw: '<html>' }],
    ['an empty answer', { text: ' ' }],
    ['too many tokens', { tokens: 1_000_000, text: 'Здравствуйте!' }],
  ])('%s', async (_, move) => {
    await chat.say('3 тюльпана', [move]);
    expect(await chat.cart()).toEqual(['3 × TULIP']);
    expect((await chat.end()).replies).toHaveLength(1);
    expect((await chat.steps()).at(-1)?.policy).toBe('rules');
  });

  test('what it did before it failed stands and is not done twice', async () => {
    const reply = await chat.say('2 тюльпана', addTulips([{ status: 503 }]));
    expect(await chat.cart()).toEqual(['2 × TULIP']);
    expect(reply).toContain('241');
    expect((await chat.steps()).filter(({ tool }) => tool === 'change_cart')).toHaveLength(1);
  });

  test('endless tool calls end', async () => {
    await chat.say('3 тюльпана', () => ({ calls: [{ name: 'show_cart', args: {} }] }));
    expect(double.asked.length).toBeLessThanOrEqual(10);
    expect(await chat.cart()).toEqual(['3 × TULIP']);
  });

  test('a model that never answers does not keep the customer waiting for ever', async () => {
    // Time limits on a clock fifty times as fast.
    const { timeout } = AbortSignal;
    const limits: number[] = [];
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((ms) => {
      limits.push(ms);
      return timeout.call(AbortSignal, Math.ceil(ms / 50));
    });
    await chat.say('3 тюльпана', [{ hang: true }]);
    expect(limits).toHaveLength(1);
    expect(limits[0]).toBeLessThan(40_000);
    expect(await chat.cart()).toEqual(['3 × TULIP']);
  });
});
