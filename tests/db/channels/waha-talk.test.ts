import '@/jobs/all-jobs';
import { afterAll, expect, test, vi } from 'vitest';

const { doors } = await vi.hoisted(() => import('@/tests/doubles/doors/installed'));
const { waha } = await vi.hoisted(() => import('@/tests/doubles/waha/installed'));
const { cloud } = await vi.hoisted(() => import('@/tests/doubles/whatsapp/installed'));

import {
  disconnectChannel,
  getChannel,
  listChannels,
  reconnectChannel,
  refreshChannel,
  sendTestMessage,
} from '@/lib/channels';
import { getConversation, handBack, listConversations, listMessages } from '@/lib/conversations';
import type { Ctx } from '@/lib/platform/context';
import { drainLane } from '@/lib/platform/dispatch/drain-lane';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { openShop } from '@/tests/conversations/play-conversation';
import { wahaWorld } from './worlds/waha-world';

afterAll(async () => {
  doors.stop();
  await waha.close();
  await cloud.close();
});

async function begin() {
  const clock = movedClock(new Date());
  const lane = { name: newId('lane'), clock };
  doors.lane = lane;
  const ctx: Ctx = { ...(await openShop('flowers')), clock, lane: lane.name };
  const world = await wahaWorld(waha)(ctx);
  const passes = async (seconds: number): Promise<void> => {
    await drainLane(lane, new Date(clock.now().getTime() + seconds * 1_000));
    await waha.courier.settled();
    await drainLane(lane, clock.now());
  };
  const conversation = async () => {
    const [first] = (await listConversations(ctx, {})).conversations;
    return getConversation(ctx, { conversationId: first?.id ?? '' });
  };
  const thread = async () => {
    const { id: conversationId } = await conversation();
    return (await listMessages(ctx, { conversationId, limit: 200 })).messages;
  };
  await passes(1);
  return { ctx, world, passes, conversation, thread, anna: world.customer };
}

test('a small talk: linked, answered, delivered and read; the number is known and can be tried', async () => {
  const { ctx, world, passes, thread, anna } = await begin();
  const { phone } = anna;
  const [view] = (await listChannels(ctx)).channels.filter(({ id }) => id === world.channel.id);
  expect(view).toMatchObject({
    status: 'CONNECTED',
    sendsToSelf: true,
    publicUrl: expect.stringMatching(/^https:\/\/wa\.me\/7999/),
  });
  await anna.says('Сколько стоят розы?');
  await passes(60);
  expect(world.heard()).toHaveLength(1);
  expect((await thread()).map(({ author, status }) => [author, status])).toEqual([
    ['CUSTOMER', 'RECEIVED'],
    ['ASSISTANT', 'DELIVERED'],
  ]);
  await anna.reads();
  await passes(1);
  expect((await thread()).at(-1)?.status).toBe('READ');
  // The phone was hidden behind an id all the time; the answer still went to it.
  expect(waha.requests.filter(({ path }) => path === '/api/sendText').at(-1)?.body).toMatchObject({
    chatId: `${phone}@c.us`,
  });
  await sendTestMessage(ctx, { channelId: world.channel.id });
});

test('the hidden id first, the phone later: one customer, one thread', async () => {
  const { ctx, passes, thread, anna } = await begin();
  anna.hideBehind('88812345', false);
  await anna.says('Здравствуйте');
  await passes(60);
  anna.hideBehind('88812345', true);
  await anna.says('Это я же');
  await passes(60);
  anna.hideBehind(null);
  await anna.says('И это я');
  await passes(60);
  expect((await listConversations(ctx, {})).conversations).toHaveLength(1);
  expect((await thread()).filter(({ author }) => author === 'CUSTOMER').map(({ text }) => text)).toEqual([
    'Здравствуйте',
    'Это я же',
    'И это я',
  ]);
});

test('an answer from the phone silences the assistant until it is handed back; our own messages do not', async () => {
  const { ctx, world, passes, conversation, thread, anna } = await begin();
  await anna.says('Здравствуйте');
  await passes(60);
  expect((await conversation()).humanSince).toBeNull();
  await anna.hearsFromPhone('Это Мария, я помогу');
  await passes(5);
  expect((await conversation()).humanSince).not.toBeNull();
  expect((await thread()).filter(({ author }) => author === 'HUMAN')).toMatchObject([
    { text: 'Это Мария, я помогу' },
  ]);
  const before = world.heard().length;
  await anna.says('Спасибо');
  await passes(60);
  expect(world.heard()).toHaveLength(before);
  await handBack(ctx, { conversationId: (await conversation()).id });
  await anna.says('Сколько стоят розы?');
  await passes(60);
  expect(world.heard().length).toBeGreaterThan(before);
});

test('edits, deletions and reactions are seen; a photo, a place and a contact come in', async () => {
  const { passes, thread, anna } = await begin();
  const jpeg = Buffer.from('ffd8ffe000104a46494600010100000100010000ffdb0043', 'hex');
  const first = await anna.says('Розы ест?');
  await anna.edits(first, 'Розы есть?');
  const second = await anna.says('лишнее');
  await anna.takesBack(second);
  await anna.sendsPhoto(jpeg, 'Такие');
  await anna.sendsPlace(55.75, 37.61, 'Красная площадь');
  await anna.sharesContact('Иван', '79167654321');
  await passes(60);
  await anna.reacts(anna.inbox.at(-1)?.id ?? '', '👍');
  await passes(5);
  const messages = await thread();
  const theirs = messages.filter(({ author }) => author === 'CUSTOMER');
  expect(theirs[0]).toMatchObject({ text: 'Розы есть?', editedAt: expect.anything() });
  expect(theirs[1]?.deletedAt).toBeTruthy();
  expect(theirs.slice(2).map(({ attachments }) => attachments[0]?.kind)).toEqual([
    'image',
    'place',
    'contact',
  ]);
  expect(messages.filter(({ author }) => author === 'ASSISTANT').at(-1)?.reactions).toMatchObject([
    { emoji: '👍' },
  ]);
});

test('a lost answer is never sent again by itself; a server that is busy for a moment is asked again', async () => {
  const { world, passes, thread, anna } = await begin();
  waha.mishaps.push('answer-lost');
  await anna.says('Сколько стоят розы?');
  await passes(600);
  expect(world.heard()).toHaveLength(1);
  waha.mishaps.push({ status: 503 }, { status: 429 });
  await anna.says('А тюльпаны?');
  await passes(900);
  expect(world.heard()).toHaveLength(2);
  expect((await thread()).filter(({ author }) => author === 'ASSISTANT').at(-1)?.status).toBe('DELIVERED');
});

test('a server that forgot everything is found, said, and mended by scanning again; the thread goes on', async () => {
  const { ctx, world, passes, anna } = await begin();
  const channelId = world.channel.id;
  await anna.says('Здравствуйте');
  await passes(60);
  waha.restartForgetting();
  const job: Ctx = { ...ctx, actor: { kind: 'job', job: 'test.job' } };
  await refreshChannel(job, { channelId });
  await waha.courier.settled();
  await refreshChannel(job, { channelId });
  expect(await getChannel(ctx, channelId)).toMatchObject({ status: 'BROKEN', statusReason: 'logged-out' });
  await reconnectChannel(ctx, channelId, { adapter: 'waha' });
  // The door believes what it knows of a channel for five seconds; the server tries again until then.
  await passes(10);
  await waha.scan(world.session, '79990009999');
  await passes(5);
  expect(await getChannel(ctx, channelId)).toMatchObject({ status: 'CONNECTED', statusReason: null });
  await anna.says('Я снова тут, сколько стоят розы?');
  await passes(60);
  expect((await listConversations(ctx, {})).conversations).toHaveLength(1);
});

test('a number that moves to Meta’s own API keeps its threads', async () => {
  const { ctx, world, passes, thread, anna } = await begin();
  anna.hideBehind(null);
  await anna.says('Здравствуйте');
  await passes(60);
  // Taken in through the old adapter, read when the new one speaks already.
  await anna.says('Вы ещё здесь?');
  const { phoneNumberId, businessAccountId, accessToken, appSecret } = cloud;
  const input = { phoneNumberId, businessAccountId, accessToken, appSecret };
  const moved = await reconnectChannel(ctx, world.channel.id, { adapter: 'whatsapp-cloud', input });
  expect(moved).toMatchObject({ id: world.channel.id, adapter: 'whatsapp-cloud', status: 'CONNECTED' });
  expect(waha.sessions.has(world.session)).toBe(false);
  cloud.now = waha.now;
  cloud.webhook = `${process.env.X8_URL}/api/webhooks/whatsapp-cloud/${moved.key}`;
  const sheMoved = cloud.customer(anna.phone, { name: 'Anna' });
  await sheMoved.says('Сколько стоят розы?');
  await passes(60);
  expect((await listConversations(ctx, {})).conversations).toHaveLength(1);
  expect((await thread()).filter(({ author }) => author === 'CUSTOMER').map(({ text }) => text)).toEqual([
    'Здравствуйте',
    'Вы ещё здесь?',
    'Сколько стоят розы?',
  ]);
  expect(sheMoved.inbox.length).toBeGreaterThan(0);
  await disconnectChannel(ctx, { channelId: moved.id });
});
