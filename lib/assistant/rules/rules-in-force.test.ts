import { expect, test, vi } from 'vitest';
import { type RuleFacts, rulesInForce } from './rules-in-force';
import type { AssistantRule } from './schemas';

const at = new Date('2026-11-23T07:00:00Z');
const rule = (id: string, change: Partial<AssistantRule>): AssistantRule => ({
  ...{ id, scenario: 'ALWAYS', kind: 'GUIDE', condition: 'ANY', text: id, channelId: null, active: true },
  ...{ position: 1, createdAt: at, updatedAt: at },
  ...change,
});

/** Ten o'clock on a Monday in Moscow, a customer who has written before. */
const facts = () => ({
  channelId: 'chn_1',
  isNew: false,
  now: at,
  timeZone: 'Europe/Moscow',
  openingHours: [{ weekday: 1, opens: '10:00', closes: '18:00' }],
  hasCart: vi.fn<RuleFacts['hasCart']>().mockResolvedValue(true),
  orderStatus: vi.fn<RuleFacts['orderStatus']>().mockResolvedValue('AWAITING_PAYMENT'),
});

test('only what is active, of the channel and of the moment is given, in its order', async () => {
  const given = await rulesInForce(
    [
      rule('off', { active: false }),
      rule('elsewhere', { channelId: 'chn_2' }),
      rule('here', { channelId: 'chn_1' }),
      rule('new', { condition: 'NEW_CUSTOMER' }),
      rule('known', { condition: 'RETURNING_CUSTOMER' }),
      rule('open', { condition: 'OPEN_HOURS' }),
      rule('closed', { condition: 'CLOSED_HOURS' }),
      rule('unpaid', { condition: 'AWAITING_PAYMENT' }),
      rule('paid', { condition: 'HAS_PAID' }),
    ],
    facts(),
  );
  expect(given.map(({ id }) => id)).toEqual(['here', 'known', 'open', 'unpaid']);
});

test('the cart is asked for once, however many rules want to know, and not at all where none does', async () => {
  const asked = facts();
  const rules = ['a', 'b', 'c'].map((id) => rule(id, { condition: 'CART_FILLED' }));
  expect(await rulesInForce(rules, asked)).toHaveLength(3);
  expect(asked.hasCart).toHaveBeenCalledTimes(1);
  expect(asked.orderStatus).not.toHaveBeenCalled();
});
