import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const { bot, doors, telegram } = await vi.hoisted(() => import('@/tests/doubles/subtitles-bot/installed'));

import '@/jobs/all-jobs';
import { connectBot, sendClip } from '@/lib/bots';
import type { Ctx } from '@/lib/platform/context';
import { beginSendingClip, cancelClip, getClip, getClipRules } from '@/lib/subtitles';
import { publishedContract } from '@/tests/contract/support/published-contract';
import { type BotApiSpec, SpecChecker } from '@/tests/contract/telegram/bot-api-spec';
import { type ClipChat, makePlainClip, openClipChat } from '@/tests/factories/clip-chat';
import { baseContext } from '@/tests/factories/contexts';
import { videoDirectory } from '@/tests/factories/make-clip-studio';
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

test('too fast for Telegram: it is sent after the wait that Telegram asks for', async () => {
  const before = telegram.callsOf('sendVideo').length;
  const chat = await delivered(() =>
    telegram.misbehave({ status: 429, retryAfter: 1 }, { method: 'sendVideo', times: 2 }),
  );
  expect(telegram.callsOf('sendVideo').length - before).toBe(3);
  expect(videos(chat)).toHaveLength(1);
});

test('a clip that Telegram does not take does not count, and is told without its words', async () => {
  const description = 'Bad Request: VIDEO_CONTENT_TYPE_INVALID';
  const chat = await delivered(() =>
    telegram.misbehave({ status: 400, description }, { method: 'sendVideo' }),
  );
  expect(chat.shows(/Telegram did not take it/)).not.toMatch(/CONTENT_TYPE/);
  expect(chat.labels()).toContain('🔁 Try again');
  expect((await getClipRules(await chat.account())).usedToday).toBe(0);
  await chat.after(({ customer }) => void customer.press('🔁 Try again'));
  await chat.after(({ customer }) => void customer.press('✅ Make it'), 300);
  expect(videos(chat)).toHaveLength(1);
});

test('a line that broke after the video was taken: it is offered, not sent again', async () => {
  const chat = await delivered(() => telegram.misbehave('cut-after', { method: 'sendVideo' }));
  expect(videos(chat)).toHaveLength(1);
  expect(chat.shows('▶️ Show the clip')).toMatch(/ready and sent/);
  await chat.after(({ customer }) => void customer.press('▶️ Show the clip'));
  expect(videos(chat)).toHaveLength(2);
  expect((await chat.clips()).map(({ stage }) => stage)).toEqual(['delivered']);
});

test('a process that died while sending: the clip is offered once, however often the job is run', async () => {
  const chat = await delivered();
  const id = await undelivered(chat);
  const ctx = await jobOf(chat);
  expect(await beginSendingClip(ctx, id)).toBe('send');
  for (let run = 0; run < 3; run += 1) await sendClip(ctx, { clipId: id });
  await chat.passes();
  expect(chat.heard()).toEqual([expect.stringMatching(/ready and sent/)]);
  expect(videos(chat)).toHaveLength(1);
  expect((await getClip(ctx, id)).stage).toBe('delivered');
});

test('a clip that was called off at the last moment is neither sent nor told as lost', async () => {
  const chat = await delivered();
  const id = await undelivered(chat);
  const ctx = await jobOf(chat);
  await cancelClip(ctx, id);
  await sendClip(ctx, { clipId: id });
  await chat.passes();
  expect(chat.heard()).toEqual([]);
  expect(chat.shows(/called off/)).toMatch(/does not count/);
  expect(videos(chat)).toHaveLength(1);
});

test('somebody who blocked the bot meanwhile: it does not count, and there are no more messages', async () => {
  const chat = await delivered();
  const id = await undelivered(chat);
  chat.customer.blocked = true;
  await sendClip(await jobOf(chat), { clipId: id });
  await chat.passes();
  expect((await getClip(await chat.account(), id)).stage).toBe('failed');
  const blocked = async () => {
    const { rows } = await db.query('select blocked_at from telegram_user where telegram_id = $1', [
      chat.customer.person.id,
    ]);
    return rows[0].blocked_at !== null;
  };
  expect(await blocked()).toBe(true);
  expect(chat.heard()).toEqual([]);
  chat.customer.unblock();
  await chat.passes();
  expect(await blocked()).toBe(false);
});

test('all that the bot asks of Telegram, and all that the double answers it, is in the published contract', () => {
  const spec = publishedContract('telegram/bot-api.trimmed.json') as BotApiSpec | null;
  if (!spec) return;
  const contract = new SpecChecker(spec);
  const problems = telegram.calls.flatMap(({ method, params, files }) =>
    contract.callProblems(method, params, Object.keys(files)),
  );
  expect(problems).toEqual([]);
  const asked = new Set(telegram.calls.map(({ method }) => method));
  for (const method of ['editMessageText', 'sendVideo', 'getFile', 'answerCallbackQuery'])
    expect(asked).toContain(method);
});
