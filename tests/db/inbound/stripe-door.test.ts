import { createHmac } from 'node:crypto';
import { beforeAll, expect, test, vi } from 'vitest';

const secret = vi.hoisted(() => {
  process.env.STRIPE_WEBHOOK_SECRET = 'whsec_for_tests_only';
  return 'whsec_for_tests_only';
});

import { POST as route } from '@/app/api/webhooks/stripe/route';
import { ownerClient } from '@/tests/setup/owner-client';

const POST = (request: Request) => route(request, { params: Promise.resolve({}) });

let client: Awaited<ReturnType<typeof ownerClient>>;
beforeAll(async () => {
  client = await ownerClient();
});

const event = (id: string, type = 'checkout.session.completed') =>
  JSON.stringify({ id, type, data: { object: { id: 'cs_1', metadata: { payment_id: 'pay_unknown' } } } });

function signed(body: string, at = Math.floor(Date.now() / 1000), key = secret): Request {
  const signature = createHmac('sha256', key).update(`${at}.${body}`).digest('hex');
  return request(body, `t=${at},v1=${signature}`);
}

function request(body: string, signature?: string): Request {
  const headers: Record<string, string> = signature === undefined ? {} : { 'stripe-signature': signature };
  return new Request('http://localhost/api/webhooks/stripe', { method: 'POST', body, headers });
}

const rows = async () =>
  (await client.query('select event_id, status, company_id from inbound_event order by event_id')).rows;
const jobs = async () =>
  (await client.query("select count(*)::int as n from outbox where job = 'inbound.process-event'")).rows[0].n;

test('a forged, stale, missing or foreign signature is refused with 401 and nothing is stored', async () => {
  const body = event('evt_forged');
  const hour = 3_600;
  const now = Math.floor(Date.now() / 1000);
  const forged = [
    request(body),
    request(body, ''),
    request(body, `t=${now},v1=${'0'.repeat(64)}`),
    signed(body, now - hour),
    signed(body, now + hour),
    signed(body, now, 'whsec_of_somebody_else'),
    request(`${body} `, signed(body).headers.get('stripe-signature') ?? ''),
    request(body.replace('cs_1', 'cs_2'), signed(body).headers.get('stripe-signature') ?? ''),
  ];
  for (const each of forged) expect((await POST(each)).status).toBe(401);
  expect(await rows()).toEqual([]);
});

test('an oversized body is refused with 413 before it is read to its end, and nothing is stored', async () => {
  expect((await POST(signed('x'.repeat(1024 * 1024 + 1)))).status).toBe(413);
  let sent = 0;
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      sent += 1;
      controller.enqueue(new Uint8Array(64 * 1024));
    },
  });
  const streamed = new Request('http://localhost/', {
    method: 'POST',
    body: endless,
    duplex: 'half',
  } as RequestInit);
  expect((await POST(streamed)).status).toBe(413);
  expect(sent).toBeLessThan(40);
  expect(await rows()).toEqual([]);
});

test('a signed body that is no event is refused with 400 and nothing is stored', async () => {
  for (const body of ['', 'null', '{}', '{"id":"evt_x"}', 'not json']) {
    expect((await POST(signed(body))).status).toBe(400);
  }
  expect(await rows()).toEqual([]);
});

test('an unknown type is acknowledged, stored as ignored, and starts no work', async () => {
  const response = await POST(signed(event('evt_ignored', 'customer.created')));
  expect([response.status, await response.json()]).toEqual([200, { end: 'ignored' }]);
  expect(await rows()).toEqual([{ event_id: 'evt_ignored', status: 'IGNORED', company_id: null }]);
  expect(await jobs()).toBe(0);
});

test('the same event, twenty times in parallel, is acknowledged each time, stored once and started once', async () => {
  const answers = await Promise.all(Array.from({ length: 20 }, () => POST(signed(event('evt_paid')))));
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
  const ends = await Promise.all(
    answers.map(async (answer) => ((await answer.json()) as { end: string }).end),
  );
  expect(ends.toSorted()).toEqual(['accepted', ...Array(19).fill('duplicate')]);
  expect((await rows()).filter(({ event_id }) => event_id === 'evt_paid')).toHaveLength(1);
  expect(await jobs()).toBe(1);
});

test('an event that cannot be stored is answered with 500, so that the sender tries again', async () => {
  await client.query('alter table inbound_event add constraint closed check (false) not valid');
  expect((await POST(signed(event('evt_later')))).status).toBe(500);
  await client.query('alter table inbound_event drop constraint closed');
  expect((await POST(signed(event('evt_later')))).status).toBe(200);
});

test('news of a payment that is not ours is taken note of and done with', async () => {
  const { processEventContract, processEvent } = await import('@/lib/inbound');
  const { baseContext } = await import('@/tests/factories/contexts');
  await POST(signed(event('evt_foreign')));
  const { rows: found } = await client.query(
    `select payload, company_id from outbox where job = $1 order by id desc limit 1`,
    [processEventContract.id],
  );
  const job = { ...baseContext({ actor: { kind: 'job', job: processEventContract.id } }), companyId: '' };
  await processEvent(job, found[0].payload);
  await processEvent(job, found[0].payload);
  const { rows: after } = await client.query(
    `select status from inbound_event where event_id = 'evt_foreign'`,
  );
  expect(after).toEqual([{ status: 'PROCESSED' }]);
});
