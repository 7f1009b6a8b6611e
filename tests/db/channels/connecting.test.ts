import { afterAll, expect, test, vi } from 'vitest';

const { telegram } = await vi.hoisted(() => import('@/tests/doubles/telegram/installed'));

import {
  checkChannel,
  connectChannel,
  disconnectChannel,
  findDoor,
  getChannel,
  listChannels,
  noteAccount,
  reconnectChannel,
  refreshChannel,
} from '@/lib/channels';
import { changePlan } from '@/lib/companies';
import { openCredential } from '@/lib/vault';
import { baseContext, companyContextOf } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';
import { ownerClient } from '@/tests/setup/owner-client';

afterAll(() => telegram.stop());

const connect = (ctx: Parameters<typeof connectChannel>[0], token: string) =>
  connectChannel(ctx, { adapter: 'telegram', input: { token } });

test('a connected channel has its door, and its secrets only in the vault', async () => {
  const { owner } = await makeCompany();
  const bot = telegram.bot();
  const channel = await connect(owner, bot.token);
  expect(channel).toMatchObject({ kind: 'telegram', adapter: 'telegram', status: 'CONNECTED' });
  expect(bot.courier.webhook?.url).toBe(`http://localhost:3000/api/webhooks/telegram/${channel.key}`);
  const kept = await openCredential(owner, { kind: 'telegram', subject: channel.id });
  expect(kept?.values).toEqual({ token: bot.token, webhookSecret: bot.courier.webhook?.secret });
  const door = await findDoor(baseContext({ actor: { kind: 'webhook', source: 'telegram' } }), {
    adapter: 'telegram',
    key: channel.key,
  });
  expect(door).toMatchObject({ channel: { id: channel.id }, secret: bot.courier.webhook?.secret });
  expect(JSON.stringify(await listChannels(owner))).not.toMatch(
    new RegExp(`${bot.token}|${channel.key}|${bot.courier.webhook?.secret}`),
  );
});

test('an account serves one channel: a second one is refused, and the first keeps working', async () => {
  const [one, other] = [await makeCompany(), await makeCompany()];
  const bot = telegram.bot();
  const channel = await connect(one.owner, bot.token);
  for (const { owner } of [one, other]) {
    await expect(connect(owner, bot.token)).rejects.toMatchObject({ code: 'conflict', key: 'channel-taken' });
  }
  await refreshChannel(one.job, { channelId: channel.id });
  expect(await getChannel(one.owner, channel.id)).toMatchObject({ status: 'CONNECTED' });
  expect(bot.courier.webhook?.url).toContain(channel.key);
  const kept = await openCredential(one.owner, { kind: 'telegram', subject: channel.id });
  expect(bot.courier.webhook?.secret).toBe(kept?.values.webhookSecret);
});

test('an account that comes back finds its own threads', async () => {
  const { owner } = await makeCompany();
  const bot = telegram.bot();
  const before = await connect(owner, bot.token);
  await disconnectChannel(owner, { channelId: before.id });
  await disconnectChannel(owner, { channelId: before.id });
  expect(bot.courier.webhook).toBeUndefined();
  expect(await openCredential(owner, { kind: 'telegram', subject: before.id })).toBeNull();
  expect((await listChannels(owner)).channels.map(({ kind }) => kind)).toEqual(['web-chat']);
  const after = await connect(owner, bot.token);
  expect(after.id).toBe(before.id);
  expect(after.key).not.toBe(before.key);
});

test('a channel moves to another bot and keeps its threads', async () => {
  const { owner } = await makeCompany();
  const [old, next] = [telegram.bot('Old'), telegram.bot('Next')];
  const before = await connect(owner, old.token);
  const after = await reconnectChannel(owner, before.id, {
    adapter: 'telegram',
    input: { token: next.token },
  });
  expect(after).toMatchObject({ id: before.id, key: before.key, externalAccount: String(next.id) });
  expect(old.courier.webhook).toBeUndefined();
  expect(next.courier.webhook?.url).toContain(before.key);
  await expect(reconnectChannel(owner, before.id, { adapter: 'mailbox', input: {} })).rejects.toMatchObject({
    key: 'channel-kind-differs',
  });
});

test('the plan is the limit, however many connect at once', async () => {
  const { owner, companyId } = await makeCompany();
  await changePlan(companyContextOf(companyId), 'DOUBLE');
  const bots = Array.from({ length: 8 }, () => telegram.bot());
  const ends = await Promise.allSettled(bots.map((bot) => connect(owner, bot.token)));
  expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  for (const end of ends) {
    if (end.status === 'rejected') expect(end.reason).toMatchObject({ code: 'limit', key: 'channel-limit' });
  }
  // What was begun outside for the others was taken back.
  expect(bots.filter((bot) => bot.courier.webhook !== undefined)).toHaveLength(2);
  const { offers, used, most } = await listChannels(owner);
  expect([used, most]).toEqual([2, 2]);
  expect(offers.find(({ adapter }) => adapter === 'telegram')?.blocked).toBe('plan-limit');
});

test('a token that is revoked outside is found by the doctor, and its channel breaks once', async () => {
  const { owner, job } = await makeCompany();
  const bot = telegram.bot('Lost', `6111111111:${'L'.repeat(35)}`);
  const { id: channelId } = await connect(owner, bot.token);
  expect((await checkChannel(owner, { channelId })).checkSteps[0]).toMatchObject({
    step: 'access',
    result: 'ok',
  });
  telegram.revoke(bot);
  telegram.bot('Instead', `6222222222:${'I'.repeat(35)}`);
  const broken = await checkChannel(owner, { channelId });
  expect(broken).toMatchObject({ status: 'BROKEN' });
  expect(broken.checkSteps[0]).toMatchObject({ step: 'access', result: 'failed' });
  await checkChannel(owner, { channelId });
  const client = await ownerClient();
  const { rows } = await client.query(
    `select payload ->> 'channelId' as id from outbox where job = 'channels.channel-broken' and company_id = $1`,
    [owner.companyId],
  );
  expect(rows).toEqual([{ id: channelId }]);
  await noteAccount(job, { channelId, status: 'CONNECTED' });
  expect(await getChannel(owner, channelId)).toMatchObject({ status: 'CONNECTED', statusReason: null });
});

test('what a wrong token says stands at its field', async () => {
  const { owner } = await makeCompany();
  await expect(connect(owner, 'not a token')).rejects.toMatchObject({ code: 'invalid', field: 'token' });
  await expect(connect(owner, `1234567:${'x'.repeat(35)}`)).rejects.toMatchObject({
    code: 'invalid',
    field: 'token',
  });
});

test('another company cannot see it, and the wrong role is refused', async () => {
  const [mine, other] = [await makeCompany(), await makeCompany()];
  const { id: channelId } = await connect(mine.owner, telegram.bot().token);
  const asked = [
    () => checkChannel(other.owner, { channelId }),
    () => disconnectChannel(other.owner, { channelId }),
    () => {
      const input = { token: telegram.bot().token };
      return reconnectChannel(other.owner, channelId, { adapter: 'telegram', input });
    },
  ];
  for (const ask of asked) await expect(ask()).rejects.toMatchObject({ code: 'not-found' });
  const visitor = { ...mine.owner, actor: { kind: 'visitor', visitorId: 'anna' } as const };
  await expect(connect(visitor, telegram.bot().token)).rejects.toMatchObject({ code: 'forbidden' });
  await expect(disconnectChannel(mine.job, { channelId })).rejects.toMatchObject({ code: 'forbidden' });
});
