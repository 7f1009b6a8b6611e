import '@/jobs/all-jobs';
import '@/jobs/conversations/human-needed';
import { afterAll, describe, expect, test, vi } from 'vitest';

const { doors } = await vi.hoisted(() => import('@/tests/doubles/doors/installed'));
const { meta } = await vi.hoisted(() => import('@/tests/doubles/meta/installed'));

import { checkChannel, disconnectChannel, getChannel, listChannels, refreshChannel } from '@/lib/channels';
import { getConversation, listConversations, listMessages, replyAsHuman } from '@/lib/conversations';
import type { Ctx } from '@/lib/platform/context';
import { drainLane } from '@/lib/platform/dispatch/drain-lane';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { openShop } from '@/tests/conversations/play-conversation';
import { GraphTrouble } from '@/tests/doubles/meta/graph-trouble';
import { metaWorld } from './worlds/meta-world';

afterAll(async () => {
  doors.stop();
  await meta.stop();
});

const sides = ['facebook', 'instagram'] as const;

async function begin(side: (typeof sides)[number]) {
  const clock = movedClock(new Date());
  const lane = { name: newId('lane'), clock };
  doors.lane = lane;
  const ctx: Ctx = { ...(await openShop('flowers')), clock, lane: lane.name };
  const world = await metaWorld(meta, side)(ctx);
  const passes = (seconds: number) => drainLane(lane, new Date(clock.now().getTime() + seconds * 1_000));
  const conversation = async () => {
    const [first] = (await listConversations(ctx, {})).conversations;
    return getConversation(ctx, { conversationId: first?.id ?? '' });
  };
  const thread = async () => {
    const { id: conversationId } = await conversation();
    return (await listMessages(ctx, { conversationId, limit: 200 })).messages;
  };
  return { ctx, world, clock, passes, conversation, thread };
}

describe.each(sides)('a small talk on %s', (side) => {
  test('is answered once; our own echoes silence nobody, whenever they come', async () => {
    const { world, passes, thread, conversation } = await begin(side);
    await world.says('Что у вас есть?');
    await passes(60);
    expect(world.heard().length).toBeGreaterThan(0);
    const first = world.heard().length;
    await world.look?.();
    await world.look?.();
    await passes(60);
    expect(world.heard()).toHaveLength(first);
    expect((await conversation()).humanSince).toBeNull();
    await world.says('Позиция роз?');
    await passes(60);
    expect(world.heard().length).toBeGreaterThan(first);
    expect((await thread()).filter(({ author }) => author === 'HUMAN')).toEqual([]);
  });

  test('is taken over by a person who answers in Meta’s own inbox, and shown as theirs', async () => {
    const { world, passes, thread, conversation } = await begin(side);
    await world.says('Здравствуйте');
    await passes(60);
    const before = world.heard().length;
    await meta.answersByHand(world.accountId, world.customerId, 'Это Мария, я помогу');
    await passes(60);
    expect((await conversation()).humanSince).not.toBeNull();
    expect((await thread()).filter(({ author }) => author === 'HUMAN')).toMatchObject([
      { text: 'Это Мария, я помогу' },
    ]);
    await world.says('Спасибо');
    await passes(60);
    expect(world.heard()).toHaveLength(before);
  });

  test('reads and withdrawals are seen, twenty repetitions of everything change nothing', async () => {
    const { world, passes, thread } = await begin(side);
    const mid = await meta.writes(world.accountId, world.customerId, 'Сколько стоят розы?');
    await passes(60);
    const ours = meta.world.sent.filter(({ to }) => to === world.customerId).map((one) => one.mid);
    const read =
      side === 'facebook'
        ? { read: { watermark: meta.world.now() + 1_000 } }
        : { read: { mid: ours.at(-1) ?? '' } };
    await meta.happens(world.accountId, world.customerId, read);
    await passes(5);
    expect((await thread()).filter(({ author }) => author === 'ASSISTANT').at(-1)?.status).toBe('READ');
    const heard = world.heard().length;
    const item = {
      sender: { id: world.customerId },
      recipient: { id: world.accountId },
      timestamp: 1_760_000_000_000,
      message: { mid, text: 'Сколько стоят розы?' },
    };
    const object = side === 'facebook' ? 'page' : 'instagram';
    for (let index = 0; index < 20; index += 1) {
      meta.tell({ object, accountId: world.accountId, part: 'messaging', item });
    }
    meta.batch = 7;
    await meta.flush();
    meta.batch = 1;
    await passes(60);
    expect(world.heard()).toHaveLength(heard);
    await meta.happens(world.accountId, world.customerId, { message: { mid, is_deleted: true } });
    await passes(5);
    expect((await thread()).find(({ author }) => author === 'CUSTOMER')?.deletedAt).toBeTruthy();
  });

  test('begun by a comment is answered to that person alone, and the source stays', async () => {
    const { world, passes, conversation } = await begin(side);
    const commentId = await meta.comments(world.accountId, world.customerId, 'Сколько стоят розы?');
    await passes(60);
    expect(meta.world.comments.get(commentId)?.answered).toBe(true);
    const [reply] = meta.world.sent.filter(({ to }) => to === world.customerId);
    expect(reply?.body.recipient).toEqual({ comment_id: commentId });
    expect((await conversation()).source).toMatchObject({ kind: 'comment' });
  });

  test('a person may answer for a week, the assistant for a day', async () => {
    const { world, passes, conversation, clock } = await begin(side);
    await world.says('Здравствуйте');
    await passes(60);
    clock.moveTo(new Date(clock.now().getTime() + 30 * 3_600_000));
    const { id: conversationId } = await conversation();
    await replyAsHuman(world.owner, { conversationId, text: 'Розы приехали' });
    await passes(60);
    expect(meta.world.sent.at(-1)?.body).toMatchObject({
      messaging_type: 'MESSAGE_TAG',
      tag: 'HUMAN_AGENT',
      message: { text: 'Розы приехали' },
    });
  });

  test('whose access was taken away is seen by itself and said', async () => {
    const { world, ctx } = await begin(side);
    const { id: channelId } = world.channel;
    const job: Ctx = { ...ctx, actor: { kind: 'job', job: 'test.job' } };
    await refreshChannel(job, { channelId });
    expect(
      (await checkChannel(world.owner, { channelId })).checkSteps.every(({ result }) => result !== 'failed'),
    ).toBe(true);
    for (const token of meta.world.tokens.values()) token.valid = false;
    await refreshChannel(job, { channelId });
    expect(await getChannel(world.owner, channelId)).toMatchObject({
      status: 'BROKEN',
      statusReason: 'access-revoked',
    });
  });

  test('ends with the channel: nothing more comes in, and its tokens are gone', async () => {
    const { world } = await begin(side);
    await disconnectChannel(world.owner, { channelId: world.channel.id });
    const ends = doors.ends.length;
    await meta.writes(world.accountId, world.customerId, 'Кто-нибудь?');
    expect(doors.ends.slice(ends)).toEqual([]);
    expect((await listChannels(world.owner)).channels.map(({ kind }) => kind)).not.toContain(side);
  });
});

test.each(sides)(
  'on %s a message whose answer is lost is not sent again, nor taken for a person’s',
  async (side) => {
    const { world, passes, thread } = await begin(side);
    await world.says('Что у вас есть?');
    meta.world.answersToLose = 1;
    await passes(120);
    const ours = () => meta.world.sent.filter(({ to }) => to === world.customerId);
    expect(ours()).toHaveLength(1);
    const answer = async () => (await thread()).find(({ author }) => author === 'ASSISTANT');
    expect((await answer())?.status).toBe('FAILED');
    await world.look?.();
    await passes(60);
    // Instagram's echo is compared with what we do not know the end of, and proves that it arrived.
    if (side === 'instagram') expect((await answer())?.status).toBe('SENT');
    expect(ours()).toHaveLength(1);
    expect((await thread()).filter(({ author }) => author === 'HUMAN')).toEqual([]);
  },
);

test('a refused access breaks the channel at the first message', async () => {
  const { world, passes } = await begin('facebook');
  await world.says('Здравствуйте');
  meta.world.refusals.set('messages', new GraphTrouble(400, 190, 460));
  await passes(60).catch(() => undefined);
  meta.world.refusals.clear();
  expect(await getChannel(world.owner, world.channel.id)).toMatchObject({ status: 'BROKEN' });
});
