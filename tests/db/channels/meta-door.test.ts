import { createHmac } from 'node:crypto';
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { delivery, entry, openMetaDoors, said } from '@/tests/doubles/meta/doors';

const { meta } = await vi.hoisted(() => import('@/tests/doubles/meta/installed'));
const doors = await openMetaDoors(meta);
const { app, other, flowers, bikes, books, clock, client, knock, deliver, sendersOf, stored, jobs } = doors;
beforeEach(doors.forget);
afterAll(meta.stop);

describe('a delivery', () => {
  test('is taken apart: one event an item, each stored for its own company, in its customer’s queue', async () => {
    const content = delivery(
      entry('101', said('101', 'm1'), said('101', 'm2', 'two', '901')),
      entry('102', said('102', 'm3')),
    );
    const outcome = await deliver(content);
    expect(outcome.end).toBe('accepted');
    const rows = await stored();
    expect(
      rows.map(({ scope, event_id, company_id, status }) => [scope, event_id, company_id, status]).toSorted(),
    ).toEqual(
      [
        [flowers.facebook, 'message:m1', flowers.companyId, 'RECEIVED'],
        [flowers.facebook, 'message:m2', flowers.companyId, 'RECEIVED'],
        [bikes.facebook, 'message:m3', bikes.companyId, 'RECEIVED'],
      ].toSorted(),
    );
    const first = rows.find(({ event_id }) => event_id === 'message:m1');
    expect(JSON.parse(first.body)).toEqual(delivery(entry('101', said('101', 'm1'))));
    expect(await sendersOf(content)).toEqual([
      `${flowers.facebook}:900`,
      `${flowers.facebook}:901`,
      `${bikes.facebook}:900`,
    ]);
    expect(await jobs()).toHaveLength(3);
  });

  test('repeated in another grouping, in any order and in parallel, stores each item once', async () => {
    const items = [
      said('101', 'm1'),
      { ...said('101', ''), message: undefined, delivery: { mids: ['m9'], watermark: 1_760_000_000_000 } },
      { ...said('101', ''), message: undefined, read: { watermark: 1_760_000_000_000 } },
      { ...said('101', ''), message: undefined, reaction: { mid: 'm9', action: 'react', emoji: '👍' } },
      { ...said('101', ''), message: undefined, message_edit: { mid: 'm1', text: 'x', num_edit: 1 } },
      { ...said('101', ''), message: { mid: 'm1', is_deleted: true } },
      { ...said('101', ''), message: undefined, postback: { mid: 'm1', title: 'x', payload: 'x' } },
      {
        sender: { id: '101' },
        recipient: { id: '900' },
        timestamp: 1,
        message: { mid: 'm1', is_echo: true, text: 'x' },
      },
    ];
    const together = () => deliver(delivery(entry('101', ...items)));
    const apart = items.toReversed().map((item) => () => deliver(delivery(entry('101', item))));
    await Promise.all([together, ...apart, together, ...apart].map((send) => send()));
    expect(await stored()).toHaveLength(items.length);
    expect(await jobs()).toHaveLength(items.length);
  });

  test('finds the Instagram account, and a comment’s author', async () => {
    const comment = {
      field: 'comments',
      value: { id: '17', text: 'x', from: { id: '905' }, media: { id: '1' } },
    };
    const content = {
      object: 'instagram',
      entry: [{ id: '1784101', time: 1, changes: [comment], messaging: [said('1784101', 'a1')] }],
    };
    await deliver(content);
    const rows = await stored();
    expect(rows).toHaveLength(2);
    expect(new Set(rows.map(({ channel_id }) => channel_id))).toEqual(new Set([flowers.instagram]));
    expect(await sendersOf(content)).toEqual([`${flowers.instagram}:900`, `${flowers.instagram}:905`]);
  });

  test('of a page nobody connected is noted without a word of it; so is a thread that another app has', async () => {
    expect((await deliver(delivery(entry('999', said('999', 'm1', 'a secret of a stranger'))))).end).toBe(
      'ignored',
    );
    const standby = { id: '101', time: 1, standby: [said('101', 'm2', 'a secret of a stranger')] };
    expect((await deliver(delivery(standby))).end).toBe('ignored');
    const rows = await stored();
    expect(rows.map(({ company_id, status }) => [company_id, status]).toSorted()).toEqual(
      [
        [flowers.companyId, 'IGNORED'],
        [null, 'IGNORED'],
      ].toSorted(),
    );
    expect(JSON.stringify(rows)).not.toContain('secret of a stranger');
    expect(await jobs()).toEqual([]);
  });

  test('of a disconnected page is noted as of nobody', async () => {
    await client.query(`update channel set status = 'DISCONNECTED' where id = $1`, [bikes.facebook]);
    clock.moveTo(new Date(clock.now().getTime() + 10_000));
    expect((await deliver(delivery(entry('102', said('102', 'm1'))))).end).toBe('ignored');
    await client.query(`update channel set status = 'CONNECTED' where id = $1`, [bikes.facebook]);
  });

  test('through an app counts for that app’s pages only', async () => {
    const genuine = delivery(entry('103', said('103', 'm1')));
    expect((await deliver(genuine, app)).end).toBe('ignored');
    expect((await stored())[0]).toMatchObject({ company_id: null, channel_id: null });
    expect((await deliver(genuine, other)).end).toBe('accepted');
    expect(await sendersOf(genuine, other)).toEqual([`${books.facebook}:900`]);
  });

  test.each([
    'null',
    '[]',
    '{}',
    '"x"',
    'not json',
    '{"object":"page"}',
    '{"object":"page","entry":[]}',
    '{"object":"page","entry":[{"id":"1","messaging":["x"]}]}',
  ])('that is none is refused with its reason: %s', async (body) => {
    const signature = createHmac('sha256', app.secret).update(body).digest('hex');
    expect((await knock(body, { 'x-hub-signature-256': `sha256=${signature}` })).end).toBe('unreadable');
    expect(await stored()).toEqual([]);
  });

  test('of another object is acknowledged and has no effect', async () => {
    expect(
      (
        await deliver({
          object: 'permissions',
          entry: [{ id: '1', time: 1, changes: [{ field: 'x', value: {} }] }],
        })
      ).end,
    ).toBe('ignored');
    expect((await deliver({ object: 'page', entry: [{ id: '101', time: 1 }] })).end).toBe('ignored');
  });
});

test('the route answers as the webhook constitution says', async () => {
  const { POST } = await import('@/app/api/webhooks/meta/[key]/route');
  const { body, headers } = meta.signed(app.secret, delivery(entry('101', said('101', 'm1'))));
  const post = (change: { body?: string; headers?: Record<string, string>; key?: string } = {}) => {
    const key = change.key ?? app.key;
    const request = new Request(`https://x8.example/api/webhooks/meta/${key}`, {
      method: 'POST',
      headers: change.headers ?? headers,
      body: change.body ?? body,
    });
    return POST(request, { params: Promise.resolve({ key }) }).then(({ status }) => status);
  };
  expect(await post({ headers: {} })).toBe(401);
  expect(await post({ body: `${body} ` })).toBe(401);
  expect(await post({ key: 'nobody' })).toBe(404);
  expect(await post({ body: 'x'.repeat(1024 * 1024 + 1) })).toBe(413);
  expect(await stored()).toEqual([]);
  expect(await post()).toBe(200);
  expect(await post()).toBe(200);
  expect(await stored()).toHaveLength(1);
});
