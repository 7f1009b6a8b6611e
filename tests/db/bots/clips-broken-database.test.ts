import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const { bot, doors, telegram } = await vi.hoisted(() => import('@/tests/doubles/subtitles-bot/installed'));

import '@/jobs/all-jobs';
import { connectBot, receiveUpdate } from '@/lib/bots';
import { type ClipChat, openClipChat } from '@/tests/factories/clip-chat';
import { baseContext } from '@/tests/factories/contexts';
import { isLong } from '@/tests/factories/is-long';
import { loseDatabase } from '@/tests/factories/lose-database';
import { videoDirectory } from '@/tests/factories/make-clip-studio';
import { smallClip } from '@/tests/factories/small-clip';

const video = readFileSync(smallClip(videoDirectory(), 'small.mp4', 1, ['-preset', 'ultrafast']));

beforeAll(() => connectBot(baseContext(), 'subtitles'));
afterAll(async () => {
  doors.stop();
  await telegram.stop();
});

const videos = ({ customer }: ClipChat) => customer.received.filter(({ video: sent }) => sent);

const points = isLong ? [3, 9, 15, 21, 27, 33, 39] : [3, 15, 27, 39];

test('a database that is gone from any statement of any step on: the step happens once, when it is back', {
  timeout: 240_000,
}, async () => {
  const chat = await openClipChat(bot, doors);
  await chat.grant('CREATOR');
  const { customer } = chat;
  const base = baseContext({ actor: { kind: 'job', job: 'test' }, clock: chat.clock, lane: chat.lane });
  await chat.after(() => void customer.sendVideo(video, { caption: 'Tea' }));
  await chat.after(() => void customer.press('✅ Subtitles'));
  await chat.after(() => void customer.press('✅ Make it'), 300);

  const chosen: string[] = [];
  let broken = 0;
  for (const point of points) {
    const style = chosen.length % 2 === 0 ? 'Boxed' : 'Clean';
    chosen.unshift(style.toLowerCase());
    for (const label of ['🎨 Other style', style, '📱 Vertical: no', '‹ Back', '✅ Make it']) {
      const { webhook } = bot.courier;
      bot.courier.webhook = undefined;
      const update = customer.press(label);
      const lost = loseDatabase(point);
      const body = JSON.stringify(update);
      const end = await receiveUpdate(base, { bot: 'subtitles', body }).then(
        () => 'done',
        () => 'broken',
      );
      lost.back();
      if (end === 'broken') broken += 1;
      bot.courier.webhook = webhook;
      await chat.passes(label === '✅ Make it' ? 300 : 5);
    }
  }
  expect(broken).toBeGreaterThan(isLong ? 12 : 6);
  const clips = await chat.clips();
  expect(clips).toHaveLength(points.length + 1);
  expect(videos(chat)).toHaveLength(points.length + 1);
  expect(clips.map(({ options }) => options.style.name)).toEqual([...chosen, 'clean']);
});
