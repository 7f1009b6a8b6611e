import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const { bot, doors, telegram } = await vi.hoisted(() => import('@/tests/doubles/subtitles-bot/installed'));

import '@/jobs/all-jobs';
import { connectBot, tellClipMoved } from '@/lib/bots';
import type { Ctx } from '@/lib/platform/context';
import { type Clip, getClip } from '@/lib/subtitles';
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

interface Work {
  readonly chat: ClipChat;
  readonly ctx: Ctx;
  readonly clipId: string;
  readonly stands: (stage: Clip['stage'], progress: number, eta?: number) => Promise<void>;
  /** So many seconds later; what Telegram was asked to change meanwhile. */
  readonly later: (seconds: number) => Promise<number>;
}

/** A clip that is being made for as long as the test says so. */
async function inWork(language = 'en'): Promise<Work> {
  const chat = await openClipChat(bot, doors);
  await chat.grant('PRO');
  await makePlainClip(chat, file);
  if (language === 'ru') {
    await chat.after(({ customer }) => void customer.write('/language'));
    await chat.after(({ customer }) => void customer.press('Русский'));
  }
  const [clip] = await chat.clips();
  const clipId = clip?.id ?? '';
  const ctx: Ctx = { ...(await chat.account()), actor: { kind: 'job', job: 'test' } };
  await db.query("update clip set finished_at = null, sending_at = null, stage = 'render' where id = $1", [
    clipId,
  ]);
  chat.heard();
  return {
    chat,
    ctx,
    clipId,
    stands: async (stage, progress, eta) => {
      await db.query('update clip set stage = $2, progress = $3, eta_seconds = $4 where id = $1', [
        clipId,
        stage,
        progress,
        eta ?? null,
      ]);
      await tellClipMoved({ ...ctx, clock: chat.clock, lane: chat.lane }, { clipId });
    },
    later: async (seconds) => {
      const before = telegram.callsOf('editMessageText').length;
      await chat.passes(seconds);
      return telegram.callsOf('editMessageText').length - before;
    },
  };
}

describe('the message that tells how far a clip is', () => {
  test('is changed every four seconds at most, whatever happens, and then says the newest', async () => {
    const { chat, stands, later } = await inWork();
    await later(10);
    let edits = 0;
    for (let tenth = 0; tenth < 100; tenth += 1) {
      await stands('render', tenth, 100 - tenth);
      edits += await later(0.2);
    }
    expect(edits).toBeGreaterThanOrEqual(4);
    expect(edits).toBeLessThanOrEqual(6);
    await later(5);
    expect(chat.shows(/Drawing the picture/)).toMatch(/▓+░* \d\d%\nDrawing the picture, about 5 s left/);
    expect(chat.heard()).toEqual([]);
  });

  test('is not changed to what it says already', async () => {
    const { stands, later } = await inWork();
    await stands('audio', 10);
    expect(await later(10)).toBe(1);
    for (let time = 0; time < 3; time += 1) {
      await stands('audio', 10);
      expect(await later(10)).toBe(0);
    }
  });

  test('waits as long as Telegram asks for, and nothing is lost by it', async () => {
    const { chat, stands, later } = await inWork();
    telegram.misbehave({ status: 429, retryAfter: 30 }, { method: 'editMessageText' });
    await stands('audio', 10);
    expect(await later(10)).toBe(1);
    await stands('render', 50);
    expect(await later(10)).toBe(0);
    expect(await later(30)).toBe(1);
    expect(chat.shows(/Drawing the picture/)).toMatch(/%/);
  });

  test('is left alone when it has not changed, and written anew when it is gone', async () => {
    const { chat, stands, later } = await inWork();
    const same = { status: 400, description: 'Bad Request: message is not modified: the same' };
    telegram.misbehave(same, { method: 'editMessageText' });
    await stands('audio', 10);
    await later(10);
    expect(chat.heard()).toEqual([]);
    const gone = { status: 400, description: 'Bad Request: message to edit not found' };
    telegram.misbehave(gone, { method: 'editMessageText' });
    await stands('render', 10);
    await later(10);
    expect(chat.heard()).toEqual([expect.stringMatching(/Drawing the picture/)]);
    await stands('verify', 10);
    expect(await later(10)).toBe(1);
    expect(chat.heard()).toEqual([]);
  });

  test('carries a button that calls the clip off; then it says so and nothing comes', async () => {
    const { chat, stands, later, clipId } = await inWork();
    await stands('render', 10);
    await later(10);
    expect(await chat.after(({ customer }) => void customer.press('✖️ Call it off'), 60)).toEqual([]);
    expect(chat.shows(/called off/)).toMatch(/does not count/);
    expect(await getClip(await chat.account(), clipId)).toMatchObject({
      stage: 'failed',
      failure: { key: 'clip-called-off' },
    });
  });
});
