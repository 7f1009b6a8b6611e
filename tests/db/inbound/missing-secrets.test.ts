import { expect, test, vi } from 'vitest';

vi.hoisted(() => {
  delete process.env.AUTH_SECRET;
  delete process.env.STRIPE_WEBHOOK_SECRET;
  delete process.env.PLATEGA_SECRET;
  process.env.PLATEGA_MERCHANT_ID = 'merchant';
});

import { POST as route } from '@/app/api/webhooks/stripe/route';
import { getWebChat } from '@/lib/channels';
import { receiveWebhook } from '@/lib/inbound';
import { baseContext } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

const POST = (request: Request) => route(request, { params: Promise.resolve({}) });

test('without our own secret nothing is accepted, and the answer names the setting', async () => {
  const stripe = new Request('http://localhost/', {
    method: 'POST',
    body: '{}',
    headers: { 'stripe-signature': 't=1,v1=0' },
  });
  expect((await POST(stripe)).status).toBe(503);
  // Nobody's secret may be the empty one.
  const platega = new Headers({ 'x-merchantid': 'merchant', 'x-secret': '' });
  const news = { source: 'platega', rawBody: Buffer.from('{}'), headers: platega } as const;
  expect(await receiveWebhook(baseContext(), news)).toEqual({
    end: 'secret-missing',
    setting: 'PLATEGA_SECRET',
  });

  const { owner } = await makeCompany();
  const { key } = await getWebChat(owner);
  const cookie =
    'x8-visitor=vis_00000000000000000000000000000000.0000000000000000000000000000000000000000000';
  const rawBody = Buffer.from('{"text":"hi","clientId":"m1"}');
  const headers = new Headers({ cookie });
  expect(await receiveWebhook(owner, { source: 'web-chat', key, rawBody, headers })).toEqual({
    end: 'secret-missing',
    setting: 'AUTH_SECRET',
  });
  const client = await ownerClient();
  expect((await client.query('select 1 from inbound_event')).rowCount).toBe(0);
});
