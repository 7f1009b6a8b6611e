import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const { bot, doors, telegram, openaiAudio } = await vi.hoisted(async () => ({
  ...(await import('@/tests/doubles/subtitles-bot/installed')),
  ...(await import('@/tests/doubles/openai-audio/installed')),
}));

import '@/jobs/all-jobs';
import { connectBot } from '@/lib/bots';
import type { ClipOptions } from '@/lib/subtitles';
import { type ClipChat, openClipChat } from '@/tests/factories/clip-chat';
import { baseContext } from '@/tests/factories/contexts';
import { videoDirectory } from '@/tests/factories/make-clip-studio';
import { smallClip } from '@/tests/factories/small-clip';
import { ownerClient } from '@/tests/setup/owner-client';

const db = await ownerClient();
const directory = videoDirectory();
const video = readFileSync(smallClip(directory, 'small.mp4', 2, ['-preset', 'ultrafast']));
const long = readFileSync(smallClip(directory, 'long.mp4', 63, ['-preset', 'ultrafast']));

beforeAll(() => connectBot(baseContext(), 'subtitles'));
afterAll(async () => {
  doors.stop();
  await Promise.all([telegram.stop(), openaiAudio.stop()]);
});

async function withVideo(tier?: 'PRO' | 'CREATOR'): Promise<ClipChat> {
  const chat = await openClipChat(bot, doors);
  if (tier) await chat.grant(tier);
  await chat.after(({ customer }) => void customer.sendVideo(video, { caption: 'Tea' }));
  return chat;
}

/** What is chosen for the newest video. */
async function chosen({ customer }: ClipChat): Promise<ClipOptions> {
  const { rows } = await db.query(
    `select t.state #> '{wishes,-1,options}' as options from bot_talk t join telegram_user u on u.id = t.person_id
      where u.telegram_id = $1`,
    [customer.person.id],
  );
  return rows[0].options;
}

const press =
  (label: string) =>
  ({ customer }: Pick<ClipChat, 'customer'>): void =>
    void customer.press(label);

describe('options', () => {
  test('stand in one message that is changed; a tap that is brought again changes nothing more', async () => {
    const chat = await withVideo('CREATOR');
    const before = chat.customer.received.length;
    expect(await chat.after(press('▫️ Voice-over'))).toEqual([]);
    expect(chat.labels()).toContain('✅ Voice-over');
    await chat.after(press('📱 Vertical: no'));
    await chat.after(press('Follow the subject'));
    await chat.after(press('🎨 Clean'));
    await chat.after(press('Karaoke'));
    await chat.after(press('🗣 Spoken: find out'));
    await chat.after(press('Russian'));
    await chat.after(press('🌍 Translate to…'));
    await chat.after(press('German'));
    expect(chat.customer.received).toHaveLength(before);
    expect(chat.labels()).toEqual(
      expect.arrayContaining([
        '🎨 Karaoke',
        '🌍 Into: German',
        '📱 Vertical: follows the subject',
        '🗣 Spoken: Russian',
      ]),
    );
    const tap = chat.customer.press('✅ Subtitles');
    await chat.passes();
    await bot.courier.repeat(tap);
    await chat.passes();
    expect(chat.labels()).toContain('▫️ Subtitles');
    expect(await chosen(chat)).toMatchObject({
      subtitles: false,
      voice: true,
      vertical: 'follow',
      language: 'ru',
      translateTo: 'de',
      style: { name: 'karaoke' },
    });
  });

  test.each([
    [undefined, ['🔒 Translate to…', '🔒 Voice-over'], /PRO and CREATOR/],
    ['PRO', ['🌍 Translate to…', '🔒 Voice-over'], /comes with CREATOR/],
  ] as const)(
    'of %s show a lock on what the plan does not allow, and a tap on it says which plan does',
    async (tier, locks, sentence) => {
      const chat = await withVideo(tier);
      expect(chat.labels()).toEqual(expect.arrayContaining([...locks]));
      const locked = locks.find((label) => label.startsWith('🔒')) ?? '';
      expect(await chat.after(press(locked))).toEqual([expect.stringMatching(sentence)]);
      expect(chat.customer.buttons).toContain('💎 Plans');
      await chat.after(press('🎨 Clean'));
      expect(chat.labels()).toEqual(expect.arrayContaining(['✅ Clean', 'Boxed', '🔒 Karaoke', '🔒 Big']));
      expect(await chat.after(press('🔒 Big'))).toEqual([expect.stringMatching(/come with CREATOR/)]);
    },
  );

  test('languages come eight on a page, by name in the person’s language, those asked for most often first', async () => {
    const chat = await openClipChat(bot, doors, { language: 'ru' });
    await chat.grant('PRO');
    await chat.after(({ customer }) => void customer.sendVideo(video));
    await chat.after(press('🌍 Перевести на…'));
    const first = chat.customer.received
      .at(-1)
      ?.reply_markup?.inline_keyboard.flat()
      .map(({ text }) => text);
    expect(first?.slice(0, 3)).toEqual(['Английский', 'Русский', 'Испанский']);
    const [, at, of] = first?.map((label) => /^(\d+) из (\d+)$/.exec(label)).find(Boolean) ?? [];
    expect([at, Number(of)]).toEqual(['1', expect.any(Number)]);
    expect(first).toHaveLength(8 + 3 + 2);
    expect(Number(of)).toBeGreaterThanOrEqual(6);
    await chat.after(press('›'));
    expect(chat.labels()).toContain(`2 из ${of}`);
    await chat.after(press('‹'));
    await chat.after(press('‹'));
    expect(chat.labels()).toContain(`${of} из ${of}`);
    await chat.after(press('✖️ Не переводить'));
    expect(chat.labels()).toContain('🌍 Перевести на…');
  });

  test('of a video that is longer than the plan allows are not even asked for', async () => {
    const chat = await openClipChat(bot, doors);
    expect(await chat.after(({ customer }) => void customer.sendVideo(long))).toEqual([
      expect.stringMatching(/lasts 1:03.*up to 1:00/),
    ]);
    expect(chat.customer.buttons).toContain('💎 Plans');
    await chat.grant('PRO');
    expect(await chat.after(({ customer }) => void customer.sendVideo(long))).toEqual([
      expect.stringMatching(/1:03.*50 of 50 clips/s),
    ]);
  });
});
