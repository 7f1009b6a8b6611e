import { describe, expect, it } from 'vitest';
import type { ItemCard, PaymentCard, SlotsCard } from '@/lib/conversations/schemas';
import { choices } from './choices';

const say = (label: string, text = label) => ({ label, text });
const slots: SlotsCard = {
  kind: 'slots',
  slotKind: 'APPOINTMENT',
  timeZone: 'Europe/Moscow',
  slots: [
    { start: '2026-11-23T07:00:00Z', end: '2026-11-23T07:30:00Z' },
    { start: '2026-11-23T08:00:00Z', end: '2026-11-23T08:30:00Z' },
  ],
};
const item = (name: string): ItemCard => ({
  kind: 'item',
  itemId: name,
  itemKind: 'PRODUCT',
  sku: name,
  name,
  description: '',
  options: {},
  priceMinor: 100,
  currency: 'RUB',
});

describe('what can be chosen in a message', () => {
  it('slots take the numbered lines and the first quick replies; the rest stays', () => {
    const replies = [say('Mon 10:00', '1'), say('Mon 11:00', '2'), say('Later')];
    expect(
      choices({ text: 'When?\n1. 10:00\n2. 11:00\nOr write.', cards: [slots], quickReplies: replies }),
    ).toEqual({
      text: 'When?\nOr write.',
      ofCards: replies.slice(0, 2),
      others: [say('Later')],
    });
  });

  it('slots without a quick reply each have no words of their own', () => {
    const { ofCards, others } = choices({ text: 'When?', cards: [slots], quickReplies: [say('Later')] });
    expect([ofCards, others]).toEqual([[], [say('Later')]]);
  });

  it('several items take the quick replies that name them, and no others', () => {
    const cards = [item('Roses'), item('Tulips')];
    const named = [say('Roses (9)', '1'), say('Tulips', '2')];
    expect(choices({ text: '', cards, quickReplies: named }).ofCards).toEqual(named);
    expect(choices({ text: '', cards, quickReplies: [say('Yes'), say('No')] }).ofCards).toEqual([]);
  });

  it('variants of one item take the quick replies that name what tells them apart', () => {
    const cards = ['9 stems', '15 stems'].map((stems) => ({ ...item('Roses'), options: { stems } }));
    const named = [say('9 stems', '1'), say('15 stems', '2')];
    const text = 'Roses come in:\n1. Roses (9 stems)\n2. Roses (15 stems)\nWhich?';
    expect(choices({ text, cards, quickReplies: named })).toEqual({
      text: 'Roses come in:\nWhich?',
      ofCards: named,
      others: [],
    });
  });

  it('one item alone is shown, not chosen from', () => {
    const message = { text: '1. Roses\nAdd?', cards: [item('Roses')], quickReplies: [say('Yes')] };
    expect(choices(message)).toEqual({ text: message.text, ofCards: [], others: [say('Yes')] });
  });

  it('the address of a payment is the card’s button, not a line of its own', () => {
    const url = 'http://localhost:3000/pay/pay_1';
    const card: PaymentCard = {
      kind: 'payment',
      paymentId: 'pay_1',
      orderId: 'ord_1',
      url,
      amountMinor: 100,
      currency: 'RUB',
      test: true,
    };
    expect(choices({ text: `To pay:\n${url}\nThank you.`, cards: [card], quickReplies: [] }).text).toBe(
      'To pay:\nThank you.',
    );
  });

  it('a list that is not the cards’ own stays in the words', () => {
    expect(choices({ text: '1. One thing', cards: [slots], quickReplies: [] }).text).toBe('1. One thing');
  });
});
