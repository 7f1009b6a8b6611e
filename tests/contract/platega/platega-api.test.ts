import { afterAll, describe, expect, test, vi } from 'vitest';

const { platega } = await vi.hoisted(() => import('@/tests/doubles/platega/installed'));

import { plategaPaymentProvider } from '@/lib/payments/adapters/platega/platega-payment-provider';
import { readPlategaEvent } from '@/lib/payments/read-platega-event';
import { newId } from '@/lib/platform/new-id';
import { createTransaction, getTransaction } from '@/lib/vendors/platega';
import { OpenapiPaths } from '@/tests/contract/support/openapi-paths';
import { componentValidator, publishedContract } from '@/tests/contract/support/published-contract';
import { companyContextOf } from '@/tests/factories/contexts';

afterAll(platega.stop);

const description = publishedContract('platega/openapi.facts.json');
const sample = (name: string) => publishedContract(`platega/samples/${name}.json`);
const ctx = companyContextOf('COMP001');

const request = () => ({
  paymentId: newId('pay'),
  amountMinor: 29_900,
  currency: 'RUB',
  description: 'Pro for a month',
  lines: [{ name: 'Pro', quantity: 1, unitPriceMinor: 29_900, totalMinor: 29_900 }],
  customerEmail: null,
  expiresAt: new Date(),
});

const wish = (method: number | null) => ({
  method,
  amount: 299,
  currency: 'RUB',
  description: 'Pro',
  returnUrl: 'https://x8.example/back',
  failedUrl: 'https://x8.example/back',
  payload: 'pay_1',
  userId: 'COMP001',
});

async function answerTo(
  method: string,
  path: string,
  body?: string,
): Promise<{ status: number; body: unknown }> {
  const headers = { 'x-merchantid': platega.merchantId, 'x-secret': platega.secret };
  const response = await fetch(`${process.env.PLATEGA_API_URL}${path}`, {
    method,
    headers,
    body: body ?? null,
  });
  return { status: response.status, body: await response.json() };
}

describe.skipIf(!description)(
  'what we ask Platega for, and what our double answers, is what they say',
  () => {
    // The keys that are required are insisted on: these are their own words, not another version's.
    const paths = new OpenapiPaths(description, []);

    test.each([null, 2, 11])('a link by the method %s', async (method) => {
      await createTransaction(wish(method));
      const asked = platega.requests.at(-1);
      if (!asked) throw new Error('Nothing was asked.');
      expect(paths.request(asked.method, asked.path, JSON.parse(asked.body))).toEqual([]);
      const { status, body } = await answerTo(asked.method, asked.path, asked.body);
      expect(paths.answer(asked.method, asked.path, status, body)).toEqual([]);
    });

    test('a wish with a number of ours, or without a way back, is refused by the contract and the double alike', async () => {
      for (const change of [{ id: 'mine' }, { return: undefined }]) {
        await createTransaction(wish(null));
        const asked = platega.requests.at(-1);
        const body = { ...JSON.parse(asked?.body ?? '{}'), ...change };
        expect(paths.request('POST', '/v2/transaction/process', body)).not.toEqual([]);
        expect((await answerTo('POST', '/v2/transaction/process', JSON.stringify(body))).status).toBe(400);
      }
    });

    test.each(['PENDING', 'CONFIRMED', 'CANCELED', 'CHARGEBACKED'] as const)(
      'a transaction that is %s',
      async (state) => {
        const { transactionId } = await createTransaction(wish(null));
        platega.move(transactionId, state);
        const path = `/transaction/${transactionId}`;
        const { status, body } = await answerTo('GET', path);
        expect(paths.answer('GET', path, status, body)).toEqual([]);
      },
    );

    test('giving back, done and by hand; refusals', async () => {
      const { transactionId } = await createTransaction(wish(null));
      platega.move(transactionId, 'CONFIRMED');
      platega.refunds.push('by-hand');
      const path = `/transaction/${transactionId}`;
      const asked = [
        ['GET', `${path}/cancel-supported`],
        ['POST', `${path}/cancel`],
        ['POST', `${path}/cancel`],
        ['GET', '/transaction/00000000-0000-0000-0000-000000000404'],
      ] as const;
      const statuses: number[] = [];
      for (const [method, where] of asked) {
        const { status, body } = await answerTo(method, where);
        statuses.push(status);
        expect(paths.answer(method, where, status, body)).toEqual([]);
      }
      expect(statuses).toEqual([200, 200, 200, 404]);
    });

    test.each(['CONFIRMED', 'CANCELED', 'CHARGEBACKED'] as const)('news of %s', async (status) => {
      const { transactionId } = await createTransaction(wish(null));
      const validate = componentValidator(description, 'CallbackPayload');
      expect(
        validate(JSON.parse(platega.news(transactionId, status).body)),
        JSON.stringify(validate.errors),
      ).toBe(true);
    });
  },
);

describe.skipIf(!sample('transaction-pending-live'))(
  'what was recorded of the real one is understood',
  () => {
    test.each([
      ['callback-confirmed-live', '00000000-0000-0000-0000-00000000c001:CONFIRMED', 'paid'],
      ['callback-canceled-live', '00000000-0000-0000-0000-00000000a001:CANCELED', null],
      ['callback-chargebacked-live', '00000000-0000-0000-0000-00000000c001:CHARGEBACKED', 'refunded'],
    ])('%s', (name, eventId, claims) => {
      expect(readPlategaEvent(JSON.stringify(sample(name)))).toMatchObject({
        kind: 'transaction',
        eventId,
        claims,
      });
    });

    test('news of a subscription is no news of ours', () => {
      const body = JSON.stringify(sample('callback-subscription-charge'));
      expect(readPlategaEvent(body)).toMatchObject({ kind: 'ignored' });
    });
  },
);

describe('every state of a transaction reads as ours', () => {
  test('open, paid, given back; called off', async () => {
    const { externalId, paymentId, url } = await plategaPaymentProvider.createCheckout(ctx, request());
    const state = async () => (await plategaPaymentProvider.readCheckout(ctx, externalId)).state;
    expect(url).toMatch(/^https:\/\/pay\.platega\.io\//);
    expect(await state()).toBe('open');
    platega.move(externalId, 'CONFIRMED');
    expect(await plategaPaymentProvider.readCheckout(ctx, externalId)).toEqual({
      externalId,
      paymentId,
      state: 'paid',
      amountMinor: 29_900,
      currency: 'RUB',
      url: null,
    });
    platega.move(externalId, 'CHARGEBACKED');
    expect(await state()).toBe('refunded');
    platega.move(externalId, 'CANCELED');
    expect(await state()).toBe('expired');
  });

  test('amounts are whole kopecks whatever their arithmetic adds, and a fraction of one stays a difference', async () => {
    for (const minor of [1, 10, 29_900, 59_907, 5_990_01, 123_456_789]) {
      const checkout = await plategaPaymentProvider.createCheckout(ctx, { ...request(), amountMinor: minor });
      const read = () => plategaPaymentProvider.readCheckout(ctx, checkout.externalId);
      expect((await read()).amountMinor).toBe(minor);
      platega.move(checkout.externalId, 'CONFIRMED', { amount: minor / 100 + 0.004 });
      expect((await read()).amountMinor).not.toBe(minor);
    }
  });

  test('a transaction of nobody we know is not found; a wrong key names the settings', async () => {
    await expect(getTransaction('00000000-0000-0000-0000-000000000404')).rejects.toMatchObject({
      code: 'not-found',
    });
    platega.mishaps.push(401, 500, 400);
    await expect(createTransaction(wish(null))).rejects.toMatchObject({ key: 'platega-key-refused' });
    await expect(createTransaction(wish(null))).rejects.toMatchObject({
      key: 'payment-provider-unavailable',
    });
    await expect(createTransaction(wish(null))).rejects.toMatchObject({ key: 'payment-provider-refused' });
  });
});
