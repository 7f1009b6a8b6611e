import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const { platega } = await vi.hoisted(() => import('@/tests/doubles/platega/installed'));

import '@/jobs/inbound/process-event';
import '@/jobs/bots/tier-paid';
import '@/jobs/payments/close-checkout';
import '@/jobs/payments/payment-closed';
import '@/jobs/payments/payment-settled';
import '@/jobs/payments/sync-payment';
import { POST as route } from '@/app/api/webhooks/platega/route';
import { getMediaTier } from '@/lib/billing';
import { processEvent, receiveWebhook } from '@/lib/inbound';
import { getPayment } from '@/lib/payments';
import { baseContext } from '@/tests/factories/contexts';
import { type Buyer, makeBuyer } from '@/tests/factories/make-buyer';
import { ownerClient } from '@/tests/setup/owner-client';

const db = await ownerClient();
afterAll(platega.stop);

interface News {
  readonly body: string;
  readonly headers: Record<string, string>;
}

const POST = ({ body, headers }: News) =>
  route(new Request('http://localhost/api/webhooks/platega', { method: 'POST', body, headers }), {});
const endOf = async (news: News): Promise<unknown> => {
  const answer = await POST(news);
  return [answer.status, ((await answer.json()) as { end?: string }).end];
};

const newBuyer = () => makeBuyer({ currency: 'RUB' });
const events = async () =>
  (await db.query('select event_id, status from inbound_event order by received_at, id')).rows;

/** What comes in at the door and is acted on, as the worker would, in the order given. */
async function hear(who: Buyer, news: News): Promise<string> {
  const { body, headers } = news;
  const outcome = await receiveWebhook(who.ctx, {
    source: 'platega',
    rawBody: Buffer.from(body),
    headers: new Headers(headers),
  });
  return outcome.end;
}

/** Acts on the news of a transaction that wait, as often as it is called: those that failed for now are tried again. */
async function act(who: Buyer, transaction: string): Promise<void> {
  const { rows } = await db.query(
    "select id from inbound_event where event_id like $1 || ':%' and status = 'RECEIVED' order by received_at, id",
    [transaction],
  );
  for (const { id } of rows) {
    const ctx = {
      ...baseContext({
        actor: { kind: 'job', job: 'inbound.process-event' },
        clock: who.clock,
        lane: who.ctx.lane,
      }),
      companyId: '',
    };
    await processEvent(ctx, { eventId: id }).catch(() => undefined);
  }
  await who.work();
}

async function ordered(who: Buyer): Promise<{ paymentId: string; transaction: string }> {
  const paymentId = await who.order('PRO');
  return { paymentId, transaction: platega.transactions.at(-1)?.id ?? '' };
}

describe('the door', () => {
  let who: Buyer;
  let transaction: string;
  beforeAll(async () => {
    who = await newBuyer();
    transaction = (await ordered(who)).transaction;
  });

  test('of 2,500 changed requests none is let in, and nothing is stored', async () => {
    platega.move(transaction, 'CONFIRMED');
    const news = platega.news(transaction);
    const names = ['x-merchantid', 'x-secret'];
    const ends = new Set<string>();
    for (let index = 0; index < 2_500; index += 1) {
      const headers = { ...news.headers };
      const name = names[index % 2] ?? '';
      const other = names[(index + 1) % 2] ?? '';
      const value = headers[name] ?? '';
      const at = Math.floor(Math.random() * value.length);
      const letter = String.fromCharCode(33 + Math.floor(Math.random() * 90));
      const way = Math.floor(index / 2) % 7;
      if (way === 0)
        headers[name] = value.slice(0, at) + (letter === value[at] ? '~' : letter) + value.slice(at + 1);
      if (way === 1) delete headers[name];
      if (way === 2) headers[name] = '';
      if (way === 3) headers[name] = value.slice(0, at);
      if (way === 4) headers[name] = `${value}${letter}`;
      if (way === 5) headers[name] = headers[other] ?? '';
      if (way === 6) {
        delete headers[name];
        headers[name.replace('x-', '')] = value;
        headers.authorization = `Bearer ${value}`;
      }
      ends.add(await hear(who, { body: news.body, headers }));
    }
    expect(ends).toEqual(new Set(['bad-signature']));
    expect(await endOf({ ...news, headers: {} })).toEqual([401, 'bad-signature']);
    expect(await events()).toEqual([]);
    expect((await getMediaTier(who.owner)).tier.name).toBe('FREE');
    platega.move(transaction, 'PENDING');
  });

  test('what is no news is refused with 400, news of subscriptions are stored and left alone', async () => {
    const { headers } = platega.news(transaction);
    for (const body of [
      '',
      'null',
      '[]',
      '{}',
      '{"id":"1","status":"CONFIRMED"}',
      '{"status":"CONFIRMED"}',
      'x',
    ]) {
      expect((await POST({ body, headers })).status).toBe(400);
    }
    const body =
      '{"Id":"33333333-3333-3333-3333-333333333333","Status":"SUBSCRIPTION_ACTIVATED","Amount":100}';
    expect(await endOf({ body, headers })).toEqual([200, 'ignored']);
    expect(await events()).toMatchObject([{ status: 'IGNORED' }]);
  });

  test('the same news, twenty times at once, are acknowledged each time and stored once; amounts in them are not looked at', async () => {
    const { body, headers } = platega.news(transaction, 'CANCELED');
    const changed = body.replace('RUB', 'USD').replace('299.', '1.');
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) => endOf({ headers, body: index % 2 ? body : changed })),
    );
    const stored = answers.filter((answer) => JSON.stringify(answer) === '[200,"accepted"]');
    expect([stored.length, new Set(answers.map((answer) => JSON.stringify(answer)))]).toEqual([
      1,
      new Set(['[200,"accepted"]', '[200,"duplicate"]']),
    ]);
    expect((await events()).filter(({ event_id: id }) => id === `${transaction}:CANCELED`)).toHaveLength(1);
  });
});

describe('news are a hint', () => {
  test('that says paid changes nothing while Platega itself says unpaid, and is waited for until it does', async () => {
    const who = await newBuyer();
    const { transaction } = await ordered(who);
    await hear(who, platega.news(transaction, 'CONFIRMED'));
    await act(who, transaction);
    expect((await getMediaTier(who.owner)).tier.name).toBe('FREE');
    platega.move(transaction, 'CONFIRMED');
    await act(who, transaction);
    expect((await getMediaTier(who.owner)).tier.name).toBe('PRO');
  });

  test('of a transaction that is nobody’s are taken note of and done with', async () => {
    const who = await newBuyer();
    const { transaction } = await ordered(who);
    const { body, headers } = platega.news(transaction);
    const foreign = body.replace(transaction, '00000000-0000-0000-0000-000000000404');
    expect(await hear(who, { body: foreign, headers })).toBe('accepted');
    await act(who, '00000000-0000-0000-0000-000000000404');
    const [event] = (await events()).filter(({ event_id: id }) => id.startsWith('00000000'));
    expect(event).toMatchObject({ status: 'PROCESSED' });
  });

  test('a bank that takes the money back takes the tier back, also when our news of it are ahead of their books', async () => {
    const who = await newBuyer();
    const { transaction, paymentId } = await ordered(who);
    platega.move(transaction, 'CONFIRMED');
    await hear(who, platega.news(transaction));
    await act(who, transaction);
    expect((await getMediaTier(who.owner)).tier.name).toBe('PRO');
    await hear(who, platega.news(transaction, 'CHARGEBACKED'));
    await act(who, transaction);
    expect((await getMediaTier(who.owner)).tier.name).toBe('PRO');
    platega.move(transaction, 'CHARGEBACKED');
    await act(who, transaction);
    expect((await getMediaTier(who.owner)).tier.name).toBe('FREE');
    expect((await getPayment(who.ctx, { paymentId })).status).toBe('REFUNDED');
  });

  test('in 60 orders of paying, taking back or only claiming so, two pieces of news twice, and acting, the tier is there exactly while the money is', async () => {
    const who = await newBuyer();
    const ends = [];
    const happenings = ['pay', 'take back', 'says paid', 'says taken back', 'act'] as const;
    // Nothing can be taken back before it was paid.
    const stories = [...permutations(happenings)].filter(
      (story) => story.indexOf('pay') < story.indexOf('take back'),
    );
    for (const [index, story] of stories.entries()) {
      const { paymentId, transaction } = await ordered(who);
      let money = 'none';
      const tell = async (status: 'CONFIRMED' | 'CHARGEBACKED') => {
        const heard = [
          await hear(who, platega.news(transaction, status)),
          await hear(who, platega.news(transaction, status)),
        ];
        expect(heard).toEqual(['accepted', 'duplicate']);
      };
      const happen: Readonly<Record<(typeof happenings)[number], () => unknown>> = {
        pay: () => {
          money = 'there';
          platega.move(transaction, 'CONFIRMED');
        },
        'take back': () => {
          // In every other story somebody only says so.
          if (index % 2 === 0) return;
          money = 'back';
          platega.move(transaction, 'CHARGEBACKED');
        },
        'says paid': () => tell('CONFIRMED'),
        'says taken back': () => tell('CHARGEBACKED'),
        act: () => act(who, transaction),
      };
      for (const happening of story) await happen[happening]();
      await act(who, transaction);
      const { status } = await getPayment(who.ctx, { paymentId });
      const { rows } = await db.query(
        "select count(*) filter (where kind = 'PURCHASE')::int - count(*) filter (where kind = 'REVERSAL')::int as periods from media_tier_fact f join payment p on p.reference = f.order_id where p.id = $1",
        [paymentId],
      );
      ends.push(`money ${money}: ${status}, ${rows[0].periods}`);
    }
    expect(new Set(ends)).toEqual(new Set(['money there: PAID, 1', 'money back: REFUNDED, 0']));
    expect(ends).toHaveLength(60);
  });
});

function* permutations<T>(rest: readonly T[], chosen: readonly T[] = []): Generator<T[]> {
  if (rest.length === 0) yield [...chosen];
  for (const [index, next] of rest.entries())
    yield* permutations([...rest.slice(0, index), ...rest.slice(index + 1)], [...chosen, next]);
}
