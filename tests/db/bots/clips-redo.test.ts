import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const { bot, doors, telegram, openaiAudio } = await vi.hoisted(async () => ({
  ...(await import('@/tests/doubles/subtitles-bot/installed')),
  ...(await import('@/tests/doubles/openai-audio/installed')),
}));

import '@/jobs/all-jobs';
import { connectBot } from '@/lib/bots';
import { openClipChat } from '@/tests/factories/clip-chat';
import { baseContext } from '@/tests/factories/contexts';
import { heardIn } from '@/tests/factories/heard-in';
import { videoDirectory } from '@/tests/factories/make-clip-studio';
import { spokenVideo } from '@/tests/factories/spoken-video';
import { ownerClient } from '@/tests/setup/owner-client';

const db = await ownerClient();
const { file, said } = spokenVideo(videoDirectory(), 'en', ['Our bread is warm.'], 'testsrc2=s=320x180:r=12');

beforeAll(async () => {
  openaiAudio.hears = heardIn(said);
  openaiAudio.translates = () => 'Наш хлеб тёплый.';
  await connectBot(baseContext(), 'subtitles');
});
afterAll(async () => {
  doors.stop();
  await Promise.all([telegram.stop(), openaiAudio.stop()]);
});

test('other language: the same video is listened to once, and its files come in that language', async () => {
  const chat = await openClipChat(bot, doors);
  await chat.grant('PRO');
  const { customer } = chat;
  await chat.after(() => void customer.sendVideo(readFileSync(file), { caption: 'Bread' }));
  await chat.after(() => void customer.press('✅ Make it'), 300);
  expect(await chat.after(() => void customer.press('🔁 Other language'))).toEqual([
    expect.stringMatching(/Into which language/),
  ]);
  await chat.after(() => void customer.press('Russian'));
  expect(chat.shows('✅ Make it')).toMatch(/not counted/);
  await chat.after(() => void customer.press('✅ Make it'), 300);
  expect(customer.received.filter(({ video }) => video)).toHaveLength(2);
  const names = customer.received.flatMap(({ document }) => document ?? []);
  const texts = names.map(({ file_id: id }) => bot.files.get(id)?.bytes.toString('utf8') ?? '');
  expect(texts).toHaveLength(6);
  expect(texts.slice(0, 3).every((text) => text.includes('Our bread'))).toBe(true);
  expect(texts.slice(3).every((text) => text.includes('Наш хлеб'))).toBe(true);
  const [second] = await chat.clips();
  const { rows } = await db.query('select stage, ending from clip_stage where clip_id = $1 order by id', [
    second?.id,
  ]);
  expect(rows).toEqual(
    expect.arrayContaining([
      { stage: 'transcribe', ending: 'reused' },
      { stage: 'translate', ending: 'done' },
    ]),
  );
});
