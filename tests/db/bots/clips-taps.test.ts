import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const { bot, doors, telegram } = await vi.hoisted(() => import('@/tests/doubles/subtitles-bot/installed'));

import '@/jobs/all-jobs';
import { connectBot, receiveUpdate } from '@/lib/bots';
import { type ClipChat, openClipChat } from '@/tests/factories/clip-chat';
import { baseContext } from '@/tests/factories/contexts';
import { videoDirectory } from '@/tests/factories/make-clip-studio';
import { smallClip } from '@/tests/factories/small-clip';

const video = readFileSync(smallClip(videoDirectory(), 'small.mp4', 1, ['-preset', 'ultrafast']));

beforeAll(() => connectBot(baseContext(), 'subtitles'));
afterAll(async () => {
  doors.stop();
  await telegram.stop();
});

/** Somebody whose next tap on “Make it” makes a clip that needs no listening. */
async function ready(chat: ClipChat): Promise<ClipChat> {
  await chat.after(({ customer }) => void customer.sendVideo(video, { caption: 'Tea' }));
  await chat.after(({ customer }) => void customer.press('✅ Subtitles'));
  return chat;
}

const videos = ({ customer }: ClipChat) => customer.received.filter(({ video: sent }) => sent);

test('Make it tapped five times, brought again, and acted on at the same moment, is one clip', async () => {
  const chat = await ready(await openClipChat(bot, doors));
  await chat.grant('PRO');
  const taps = Array.from({ length: 5 }, () => chat.customer.press('✅ Make it'));
  await bot.courier.settled();
  await Promise.all(taps.map((tap) => bot.courier.repeat(tap)));
  const base = baseContext({
    actor: { kind: 'job', job: 'test' },
    clock: chat.clock,
    lane: chat.lane,
  });
  const ends = await Promise.allSettled(
    taps.map((tap) => receiveUpdate(base, { bot: 'subtitles', body: JSON.stringify(tap) })),
  );
  expect(ends.some(({ status }) => status === 'fulfilled')).toBe(true);
  await chat.passes(300);
  expect(await chat.clips()).toHaveLength(1);
  expect(videos(chat)).toHaveLength(1);
  expect(bot.toasts).toContain('Already on its way.');
});

test('a new video while one is in work is a wish of its own; the one before goes on', async () => {
  const chat = await ready(await openClipChat(bot, doors));
  await chat.grant('PRO');
  const { customer } = chat;
  const told = await chat.after(() => {
    customer.press('✅ Make it');
    customer.sendVideo(video, { caption: 'Coffee' });
  }, 300);
  expect(told.filter((text) => /🎬 Coffee · .*What shall I do/s.test(text))).toHaveLength(1);
  expect(videos(chat).map(({ caption }) => caption)).toEqual(['🎬 Tea']);
  await chat.after(() => void customer.press('✅ Subtitles'));
  await chat.after(() => void customer.press('✅ Make it'), 300);
  expect(videos(chat).map(({ caption }) => caption)).toEqual(['🎬 Tea', '🎬 Coffee']);
});

test('buttons that nobody made do nothing, and somebody else’s clip stays theirs', async () => {
  const mine = await ready(await openClipChat(bot, doors));
  await mine.after(({ customer }) => void customer.press('✅ Make it'), 300);
  const [clip] = await mine.clips();
  const other = await openClipChat(bot, doors);
  const { id, name } = other.customer.person;
  const from = { id, first_name: name };
  const tap = async (data: string) => {
    const message = { message_id: 1, chat: { id, type: 'private' } };
    const query = { id: 't', from, data, message };
    const update = { update_id: Math.floor(Math.random() * 1e9), callback_query: query };
    const base = baseContext({ actor: { kind: 'job', job: 'test' }, clock: other.clock, lane: other.lane });
    await receiveUpdate(base, { bot: 'subtitles', body: JSON.stringify(update) });
    await other.passes();
    return other.heard();
  };
  for (const data of [
    '',
    'make',
    'make:x',
    'set:wsh_00000000000000000000000001:to:de',
    'cast:bct_x',
    'redo::',
  ])
    expect(await tap(data)).toEqual([]);
  expect(await tap(`show:${clip?.id}`)).toEqual([expect.stringMatching(/not kept any more/)]);
  expect(await tap(`redo:${clip?.id}:style`)).toEqual([expect.stringMatching(/not kept any more/)]);
  expect(await tap(`stop:${clip?.id}`)).toEqual([expect.stringMatching(/does not exist/)]);
  expect(videos(mine)).toHaveLength(1);
  expect(videos(other)).toHaveLength(0);
});
