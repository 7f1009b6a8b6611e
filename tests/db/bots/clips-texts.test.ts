import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const { bot, doors, telegram } = await vi.hoisted(() => import('@/tests/doubles/subtitles-bot/installed'));

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

beforeAll(() => connectBot(baseContext(), 'subtitles'));
afterAll(async () => {
  doors.stop();
  await telegram.stop();
});

async function withVideo(): Promise<ClipChat> {
  const chat = await openClipChat(bot, doors);
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

describe('the text', () => {
  const srt = '1\n00:00:00,200 --> 00:00:01,500\nЧай\n';

  test.each([
    ['tea.srt', Buffer.from(`\ufeff${srt}`), 'subtitles', 'Чай'],
    ['tea.srt', Buffer.from(srt.replace('Чай', '\u0000\u0000\u0000'), 'latin1'), 'subtitles', 'Чай'],
    ['tea.vtt', Buffer.from(`WEBVTT\n\n00:00.200 --> 00:01.500\nTea\n`), 'subtitles', 'Tea'],
    ['tea.txt', Buffer.from('A cup of tea.'), 'script', 'A cup of tea.'],
  ] as const)('comes as a file (%s) in whatever letters it was written', async (name, bytes, kind, words) => {
    const sent = Buffer.from(bytes);
    // Windows-1251, as many Russian subtitles still are.
    const at = sent.indexOf(Buffer.from([0, 0, 0]));
    if (at >= 0) Buffer.from([0xd7, 0xe0, 0xe9]).copy(sent, at);
    const chat = await withVideo();
    await chat.after(press('📝 I have the text'));
    const told = await chat.after(
      ({ customer }) => void customer.sendDocument(name, 'application/x-subrip', sent),
    );
    expect(told.at(-1)).toMatch(kind === 'script' ? /made from your text/ : /with their times/);
    expect((await chosen(chat)).given).toMatchObject({ kind, content: expect.stringContaining(words) });
  });

  test('that cannot be read is said so at once, one without a video too; it can be taken back', async () => {
    const chat = await openClipChat(bot, doors);
    const send = (name: string, text: string) =>
      chat.after(({ customer }) => void customer.sendDocument(name, 'text/plain', Buffer.from(text)));
    expect(await send('tea.srt', srt)).toEqual([expect.stringMatching(/Send the video first/)]);
    await chat.after(({ customer }) => void customer.sendVideo(video));
    expect(await send('tea.srt', 'no times at all')).toEqual([expect.stringMatching(/subtitle/i)]);
    expect(await send('tea.srt', srt)).toEqual([expect.stringMatching(/with their times/)]);
    await chat.after(press('📝 Text is there · remove'));
    expect(chat.labels()[0]).toBe('✅ Subtitles');
    expect(chat.labels()).toContain('📝 I have the text');
  });

  test('is any words while it is waited for, unless they are nothing but a link', async () => {
    const chat = await withVideo();
    await chat.after(press('📝 I have the text'));
    expect(
      (await chat.after(({ customer }) => void customer.write('See https://example.com/tea'))).at(-1),
    ).toMatch(/made from your text/);
    expect(await chat.after(({ customer }) => void customer.write('and more'))).toEqual([
      expect.stringMatching(/cannot do anything with this/),
    ]);
  });
});
