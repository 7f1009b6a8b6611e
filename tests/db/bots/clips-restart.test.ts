import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const { bot, doors, telegram } = await vi.hoisted(() => import('@/tests/doubles/subtitles-bot/installed'));

import '@/jobs/all-jobs';
import { connectBot } from '@/lib/bots';
import { type ClipChat, openClipChat } from '@/tests/factories/clip-chat';
import { baseContext } from '@/tests/factories/contexts';
import { inChild } from '@/tests/factories/in-child';
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

/** Has an update acted on by a process that dies before its n-th statement; our door does not hear of it before. */
async function killed(chat: ClipChat, act: () => Parameters<typeof inChild>[2], point: number) {
  const { webhook } = bot.courier;
  bot.courier.webhook = undefined;
  const end = await inChild(chat, 'subtitles', act(), point);
  bot.courier.webhook = webhook;
  return end;
}

test('a process killed in the midst of Make it: after the restart there is exactly one clip, sent once', {
  timeout: 120_000,
}, async () => {
  const chat = await openClipChat(bot, doors);
  await chat.grant('PRO');
  const ends: ('killed' | number)[] = [];
  let made = 0;
  for (const point of [36, 0]) {
    await ready(chat);
    ends.push(await killed(chat, () => chat.customer.press('✅ Make it'), point));
    await chat.passes(300);
    made += 1;
    expect(await chat.clips()).toHaveLength(made);
    expect(videos(chat)).toHaveLength(made);
  }
  expect(ends[0]).toBe('killed');
  expect(ends.at(-1)).toBeGreaterThan(36);
  expect((await chat.clips()).every(({ stage }) => stage === 'delivered')).toBe(true);
});
