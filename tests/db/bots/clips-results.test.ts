import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const { bot, doors, telegram } = await vi.hoisted(() => import('@/tests/doubles/subtitles-bot/installed'));

import '@/jobs/all-jobs';
import { connectBot, openFileLink, sendClip } from '@/lib/bots';
import { storeFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { type ClipChat, makePlainClip, openClipChat } from '@/tests/factories/clip-chat';
import { baseContext } from '@/tests/factories/contexts';
import { videoDirectory } from '@/tests/factories/make-clip-studio';
import { realVideo } from '@/tests/factories/real-video';
import { smallClip } from '@/tests/factories/small-clip';
import { ownerClient } from '@/tests/setup/owner-client';

const db = await ownerClient();
const file = smallClip(videoDirectory(), 'small.mp4', 2, ['-preset', 'ultrafast']);

beforeAll(() => connectBot(baseContext(), 'subtitles'));
afterAll(async () => {
  doors.stop();
  await telegram.stop();
});

const videos = ({ customer }: ClipChat) => customer.received.filter(({ video }) => video);

/** Somebody whose clip is made, and delivered while Telegram behaves as it was told to. */
async function delivered(misbehave: () => void = () => {}): Promise<ClipChat> {
  const chat = await openClipChat(bot, doors);
  await chat.grant('PRO');
  misbehave();
  await makePlainClip(chat, file);
  return chat;
}

const jobOf = async (chat: ClipChat): Promise<Ctx> => ({
  ...(await chat.account()),
  actor: { kind: 'job', job: 'test' },
});

/** The newest clip of a chat, put back to the moment before it is sent. */
async function undelivered(chat: ClipChat): Promise<string> {
  const [clip] = await chat.clips();
  const id = clip?.id ?? '';
  await db.query("update clip set stage = 'deliver', finished_at = null, sending_at = null where id = $1", [
    id,
  ]);
  await db.query('update bot_clip set video_file_id = null where clip_id = $1', [id]);
  chat.heard();
  return id;
}

test('a clip too large for Telegram goes as a signed link', async () => {
  const chat = await delivered();
  const id = await undelivered(chat);
  const ctx = await jobOf(chat);
  const bytes = Buffer.concat([realVideo(), Buffer.alloc(46 * 1024 * 1024)]);
  const { id: fileId } = await storeFile(ctx, { purpose: 'clip-video', name: 'clip.mp4', bytes });
  await db.query('update clip set files = jsonb_build_object($2::text, $3::text) where id = $1', [
    id,
    'video',
    fileId,
  ]);
  await sendClip(ctx, { clipId: id });
  await chat.passes();
  const told = chat.shows(/too large for Telegram/);
  const token = /\/api\/reel-files\/([\w.-]+)/.exec(told)?.[1] ?? '';
  const base = baseContext({ actor: { kind: 'visitor', visitorId: 'v' } });
  expect((await openFileLink(base, { token })).file.size).toBe(bytes.byteLength);
});

test('clips are shown again from the history, by Telegram’s own name for them, until they are kept no longer', async () => {
  const chat = await delivered();
  await chat.after(({ customer }) => void customer.write('/history'));
  const uploads = telegram.callsOf('sendVideo').filter(({ files }) => files.video).length;
  await chat.after(({ customer }) => void customer.press('▶️ Plain'));
  expect(videos(chat)).toHaveLength(2);
  expect(telegram.callsOf('sendVideo').filter(({ files }) => files.video)).toHaveLength(uploads);
  await db.query("update clip set files = '{}' where chat_id = $1", [String(chat.customer.person.id)]);
  expect(await chat.after(({ customer }) => void customer.press('▶️ Plain'))).toEqual([
    expect.stringMatching(/not kept any more/),
  ]);
  expect(await chat.after(({ customer }) => void customer.write('/history'))).toEqual([
    expect.stringMatching(/no finished clips yet/),
  ]);
});
