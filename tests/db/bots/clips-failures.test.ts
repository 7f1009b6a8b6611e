import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const { bot, doors, telegram } = await vi.hoisted(() => import('@/tests/doubles/subtitles-bot/installed'));

import '@/jobs/all-jobs';
import { connectBot, tellClipMoved } from '@/lib/bots';
import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import type { ErrorKey } from '@/lib/platform/i18n/error-key';
import { translateError } from '@/lib/platform/i18n/translate-error';
import { type Clip, getClipRules, giveUpClip } from '@/lib/subtitles';
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

const failures: readonly (readonly [ErrorKey, 'en' | 'ru', string])[] = [
  ['clip-result-bad', 'en', '🔁 Try again'],
  ['transcriber-unavailable', 'ru', '🔁 Попробовать снова'],
  ['clip-too-long', 'en', '💎 Plans'],
  ['clip-damaged', 'ru', '🏠 Меню'],
];

test.each(failures)(
  '%s is told in the words of the error (%s), with what helps, once; it did not count',
  async (key, language, button) => {
    const { chat, ctx, later, clipId } = await inWork(language);
    const params: Record<string, string> = key === 'clip-too-long' ? { length: '1:00', limit: '0:50' } : {};
    const cause = new AppError('invalid', key, { params });
    const own = { ...ctx, clock: chat.clock, lane: chat.lane };
    await giveUpClip(own, { clipId, cause });
    await giveUpClip(own, { clipId, cause });
    await later(60);
    const [told = '', ...more] = chat.heard();
    expect(more).toEqual([]);
    expect(told).toContain(translateError(cause, language));
    expect(told).toMatch(/not counted|не засчитан/);
    expect(chat.customer.buttons[0]).toBe(button);
    expect(chat.shows(/✖️ Plain/)).toMatch(/did not work out|не получилось/);
    expect((await getClipRules(ctx)).usedToday).toBe(0);
  },
);
