import { describe, expect, it } from 'vitest';
import { readStripeEvent } from './read-stripe-event';

const event = (type: string, object: object) =>
  JSON.stringify({ id: 'evt_1', object: 'event', type, data: { object } });
const ours = { metadata: { payment_id: 'pay_1' } };

describe("what an event of Stripe's is about", () => {
  it.each([
    ['checkout.session.completed', { id: 'cs_1', ...ours }],
    ['checkout.session.async_payment_succeeded', { id: 'cs_1', ...ours }],
    ['checkout.session.expired', { id: 'cs_1', ...ours }],
    ['charge.refunded', { id: 'ch_1', ...ours }],
    ['refund.updated', { id: 're_1', ...ours }],
  ])('%s: the payment named in it', (type, object) => {
    expect(readStripeEvent(event(type, object))).toEqual({
      kind: 'payment',
      eventId: 'evt_1',
      paymentId: 'pay_1',
    });
  });

  it('a session without our mark: the checkout', () => {
    const raw = event('checkout.session.completed', { id: 'cs_1', metadata: {} });
    expect(readStripeEvent(raw)).toEqual({ kind: 'checkout', eventId: 'evt_1', externalId: 'cs_1' });
  });

  it.each([
    ['an unknown type', 'product.created', { id: 'prod_1', ...ours }],
    ["somebody else's charge", 'charge.refunded', { id: 'ch_1', metadata: { payment_id: 'other' } }],
    ['no metadata at all', 'charge.refunded', { id: 'ch_1', metadata: null }],
  ])('%s: nothing of ours', (_, type, object) => {
    expect(readStripeEvent(event(type, object))).toEqual({ kind: 'ignored', eventId: 'evt_1' });
  });

  it.each([
    '',
    'null',
    '[]',
    '{}',
    '{"id":"evt_1"}',
    '{"id":"evt_1","type":"x","data":{"object":null}}',
    '\u0000',
  ])('not an event: %j', (raw) => {
    expect(readStripeEvent(raw)).toBeNull();
  });
});
