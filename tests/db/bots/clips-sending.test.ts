import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const { bot, doors, telegram } = await vi.hoisted(() => import('@/tests/doubles/subtitles-bot/installed'));

import '@/jobs/all-jobs';
import { connectBot } from '@/lib/bots';
import { receivePart } from '@/lib/media';
import { beginVideoUpload, finishVideoUpload, openUploadLink } from '@/lib/subtitles';
import { openClipChat } from '@/tests/factories/clip-chat';
import { baseContext } from '@/tests/factories/contexts';
import { videoDirectory } from '@/tests/factories/make-clip-studio';
import { realPhoto } from '@/tests/factories/real-photo';
import { smallClip } from '@/tests/factories/small-clip';

const directory = videoDirectory();
const file = smallClip(directory, 'small.mp4', 2, ['-preset', 'ultrafast']);
const video = readFileSync(file);
beforeAll(() => connectBot(baseContext(), 'subtitles'));
afterAll(async () => {
  doors.stop();
  await telegram.stop();
});

test('a video is taken as a video, a file and a round one; everything else is refused with what to do', async () => {
  const chat = await openClipChat(bot, doors);
  const asked = [expect.stringMatching(/What shall I do with it/)];
  const { customer } = chat;
  expect(await chat.after(() => void customer.sendVideo(video))).toEqual(asked);
  expect(await chat.after(() => void customer.sendVideoNote(video))).toEqual(asked);
  const octets = 'application/octet-stream';
  expect(await chat.after(() => void customer.sendDocument('my film.mov', octets, video))).toEqual([
    expect.stringMatching(/my film\.mov · 0:02/),
  ]);
  const refused: readonly (readonly [() => void, RegExp])[] = [
    [() => customer.sendAnimation(video), /GIF.*has no sound/],
    [() => customer.sendPhoto(realPhoto()), /picture\. Send a video/],
    [() => customer.sendVoice(Buffer.from('OggS')), /sound without pictures/],
    [() => customer.sendLocation(1, 2), /Send me a video, or a link/],
    [() => customer.write('hello'), /cannot do anything with this/],
    [() => customer.sendDocument('film.mp4', 'video/mp4', realPhoto()), /picture\. Send a video/],
    [() => customer.sendDocument('film.mp4', 'video/mp4', Buffer.from('PK\u0003\u0004')), /.+/],
  ];
  for (const [send, sentence] of refused) {
    expect(await chat.after(() => send())).toEqual([expect.stringMatching(sentence)]);
  }
});

test('videos sent together are wishes of their own, in messages of their own', async () => {
  const chat = await openClipChat(bot, doors);
  const told = await chat.after(({ customer }) => {
    for (const caption of ['one', '', '']) customer.sendVideo(video, { caption, album: 'a' });
  });
  expect(told).toHaveLength(4);
  expect(told[0]).toMatch(/one after another/);
  expect(told[1]).toMatch(/^🎬 one · 0:02/);
  await chat.after(({ customer }) => void customer.press('✖️ Never mind'));
  expect(chat.customer.received.at(-1)?.text).toMatch(/never mind/);
  expect(chat.labels().filter((label) => label === '✅ Make it')).toHaveLength(2);
});

test('a video too large for a bot comes by a link, and the talk goes on by itself, once', async () => {
  const chat = await openClipChat(bot, doors);
  const huge = Buffer.concat([video, Buffer.alloc(20 * 1024 * 1024)]);
  const [told = ''] = await chat.after(
    ({ customer }) => void customer.sendVideo(huge, { caption: 'The harvest' }),
  );
  expect(told).toMatch(/“The harvest” has more than 20 MB.*\/upload\//s);
  expect(telegram.callsOf('getFile').filter(({ params }) => params.chat_id)).toEqual([]);
  const token = /\/upload\/(\S+)/.exec(told)?.[1] ?? '';
  const { lane, clock } = chat;
  const base = baseContext({ actor: { kind: 'visitor', visitorId: 'v' }, lane, clock });
  const { ctx, link, reference } = await openUploadLink(base, token);
  const upload = await beginVideoUpload(ctx, {
    name: 'x.mp4',
    size: video.length,
    key: 'x'.repeat(20),
    link,
  });
  await receivePart(ctx, { uploadId: upload.id, link, offset: 0, bytes: video });
  const asked = { uploadId: upload.id, link };
  await finishVideoUpload(ctx, asked, reference);
  await finishVideoUpload(ctx, asked, reference);
  await chat.passes();
  await finishVideoUpload(ctx, asked, reference);
  await chat.passes();
  expect(chat.heard()).toEqual([expect.stringMatching(/^🎬 The harvest · 0:02/)]);
  await expect(
    beginVideoUpload(ctx, { name: 'y.mp4', size: 9, key: 'y'.repeat(20), link }),
  ).rejects.toMatchObject({ key: 'upload-link-over' });
});

test('a file that Telegram does not hand over is asked for again, one too large even for the plan is refused at once', async () => {
  const chat = await openClipChat(bot, doors);
  const description = 'Bad Request: wrong file_id or the file is temporarily unavailable';
  telegram.misbehave({ status: 400, description }, { method: 'getFile' });
  expect(await chat.after(({ customer }) => void customer.sendVideo(video))).toEqual([
    expect.stringMatching(/did not hand the file over\. Send it once more/),
  ]);
  telegram.misbehave('cut-before', { method: 'getFile' });
  expect(await chat.after(({ customer }) => void customer.sendVideo(video))).toEqual([
    expect.stringMatching(/Send it once more/),
  ]);
  const { receiveUpdate } = await import('@/lib/bots');
  const { id, name } = chat.customer.person;
  const huge = { file_id: 'f', file_size: 300 * 1024 * 1024 };
  const from = { id, first_name: name, language_code: 'en' };
  const message = { message_id: 1, date: 1, chat: { id, type: 'private' }, from, video: huge };
  const base = baseContext({ actor: { kind: 'job', job: 'test' }, lane: chat.lane, clock: chat.clock });
  await receiveUpdate(base, { bot: 'subtitles', body: JSON.stringify({ update_id: 2, message }) });
  await chat.passes();
  expect(chat.heard()).toEqual([expect.stringMatching(/200 MB/)]);
  expect(chat.customer.buttons).toContain('💎 Plans');
});

test('a person who writes to both bots has one account', async () => {
  const chat = await openClipChat(bot, doors);
  const { companyId } = await chat.account();
  const { receiveUpdate } = await import('@/lib/bots');
  const { id, name } = chat.customer.person;
  const from = { id, first_name: name, language_code: 'en' };
  const message = { message_id: 1, date: 1, chat: { id, type: 'private' }, from, text: '/start' };
  const base = baseContext({ actor: { kind: 'job', job: 'test' }, lane: chat.lane, clock: chat.clock });
  await receiveUpdate(base, { bot: 'reels', body: JSON.stringify({ update_id: 1, message }) });
  const { ownerClient } = await import('@/tests/setup/owner-client');
  const { rows } = await (await ownerClient()).query(
    'select bot, company_id from telegram_user where telegram_id = $1 order by bot',
    [id],
  );
  expect(rows).toEqual([
    { bot: 'reels', company_id: companyId },
    { bot: 'subtitles', company_id: companyId },
  ]);
});
