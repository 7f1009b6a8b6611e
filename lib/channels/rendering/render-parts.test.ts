import { expect, test } from 'vitest';
import type { Card } from '../schemas';
import { type RenderInput, renderParts } from './render-parts';
import type { RenderTarget } from './render-target';

const plain: RenderTarget = {
  language: 'en',
  capabilities: {
    textLength: 1_000,
    captionLength: 200,
    replyButtons: { most: 0, labelLength: 0 },
    linkButtons: false,
    cards: [],
    sends: { image: 1_000_000, file: 1_000_000 },
    pause: { contactMs: 0, accountMs: 0 },
  },
};
const withButtons: RenderTarget = {
  ...plain,
  capabilities: { ...plain.capabilities, replyButtons: { most: 3, labelLength: 10 }, linkButtons: true },
};
const message = (change: Partial<RenderInput>): RenderInput => ({
  id: 'msg_1',
  text: 'Hello',
  cards: [],
  quickReplies: [],
  files: [],
  ...change,
});
const rose = (change: object = {}): Card => ({
  kind: 'item',
  itemId: 'itm_1',
  itemKind: 'PRODUCT',
  sku: 'R',
  name: 'Rose',
  description: '',
  options: { colour: 'red' },
  priceMinor: 350,
  currency: 'USD',
  ...change,
});
const payment: Card = {
  kind: 'payment',
  paymentId: 'pay_1',
  orderId: 'ord_1',
  url: 'https://shop.example/pay/1',
  amountMinor: 7_000,
  currency: 'USD',
  test: false,
};

test('a text goes as it is, under a key of its own', () => {
  expect(renderParts(message({}), plain)).toEqual([
    { key: 'msg_1:0', kind: 'text', text: 'Hello', buttons: [] },
  ]);
});

test('a card the channel cannot show is said in words, with its price', () => {
  const [part] = renderParts(message({ text: 'Here it is:', cards: [rose()] }), plain);
  expect(part).toMatchObject({ text: 'Here it is:\n\nRose, red — $3.50' });
});

test('what the text says already is not said twice', () => {
  const text = 'Rose, red — $3.50. Shall I add it?';
  expect(renderParts(message({ text, cards: [rose()] }), plain)).toMatchObject([{ text }]);
});

test('a payment link is never lost: in the text, or also on a button', () => {
  const [bare] = renderParts(message({ text: 'Pay here', cards: [payment] }), plain);
  expect(bare).toMatchObject({ text: 'Pay here\n\nPay $70: https://shop.example/pay/1', buttons: [] });
  const [tapped] = renderParts(message({ text: 'Pay here', cards: [payment] }), withButtons);
  expect(tapped).toMatchObject({ buttons: [{ kind: 'link', label: 'Pay $70', url: payment.url }] });
});

test('answers become buttons as far as they go, and words where there are none', () => {
  const quickReplies = [
    { label: 'Yes', text: 'yes' },
    { label: 'Another time of day', text: 'another time' },
  ];
  const [tapped] = renderParts(message({ quickReplies }), withButtons);
  expect(tapped).toMatchObject({
    buttons: [
      { kind: 'reply', label: 'Yes', text: 'yes' },
      { kind: 'reply', label: 'Another t…', text: 'another time' },
    ],
  });
  const [said] = renderParts(message({ quickReplies }), plain);
  expect(said).toMatchObject({ text: 'Hello\n\nYou can answer: «Yes», «Another time of day».' });
});

test('one picture carries the text as its caption; with buttons, the text follows it', () => {
  const cards = [rose({ photoId: 'med_1' })];
  expect(renderParts(message({ cards }), plain)).toMatchObject([
    { key: 'msg_1:0', kind: 'image', fileId: 'med_1', caption: 'Hello\n\nRose, red — $3.50' },
  ]);
  const quickReplies = [{ label: 'Yes', text: 'yes' }];
  expect(renderParts(message({ cards, quickReplies }), withButtons)).toMatchObject([
    { key: 'msg_1:0', kind: 'image', caption: '' },
    { key: 'msg_1:1', kind: 'text' },
  ]);
});

test('a long text goes in pieces, the buttons under the last', () => {
  const text = Array.from({ length: 400 }, (_, index) => `word${index}`).join(' ');
  const parts = renderParts(message({ text, quickReplies: [{ label: 'Yes', text: 'yes' }] }), withButtons);
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.map((part) => (part.kind === 'text' ? part.buttons.length : -1)).slice(0, -1)).toEqual(
    parts.slice(0, -1).map(() => 0),
  );
  expect(parts.at(-1)).toMatchObject({ buttons: [{ label: 'Yes' }] });
});
