import { describe, expect, it } from 'vitest';
import {
  createNoticeCode,
  getNoticeSettings,
  notify,
  redeemNoticeCode,
  updateNoticePreferences,
} from '@/lib/notices';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { newId } from '@/lib/platform/new-id';
import { makeNotices, type NoticeScene, noticesOf, sendAll } from '@/tests/factories/make-notices';

async function makeBot({ job }: NoticeScene): Promise<string> {
  const id = newId('chn');
  const { companyId } = job;
  await inTransaction(job, ({ db }) =>
    db.channel.createMany({
      data: [
        {
          id,
          companyId,
          kind: 'telegram',
          adapter: 'telegram',
          key: newId('key'),
          name: 'Bot',
          status: 'CONNECTED',
          createdAt: job.clock.now(),
        },
      ],
    }),
  );
  return id;
}

const broken = { kind: 'channel-broken', occasion: 'b', path: '/channels', detail: {} } as const;

describe('a code for Telegram', () => {
  it('links the chat it came from, says so there, and notices go there from then on', async () => {
    const scene = await makeNotices();
    const channelId = await makeBot(scene);
    const { payload, expiresAt } = await createNoticeCode(scene.owner);
    expect(payload).toMatch(/^notify_[A-Za-z0-9_-]{43}$/);
    expect(payload.length).toBeLessThanOrEqual(64);
    expect(expiresAt).toEqual(new Date('2026-06-01T08:10:00Z'));
    expect(await redeemNoticeCode(scene.job, { payload, channelId, chatId: '77' })).toBe('linked');
    expect(await getNoticeSettings(scene.owner)).toMatchObject({ telegram: true, telegramLinked: true });
    await notify(scene.job, broken);
    await sendAll(scene);
    expect(scene.telegrams).toMatchObject([
      { channelId, chatId: '77', text: expect.stringContaining('this chat is linked') as string },
      {
        channelId,
        chatId: '77',
        text: expect.stringContaining('a channel is down') as string,
        button: { label: 'Open', url: 'http://localhost:3000/channels' },
      },
    ]);
  });

  it('is good for exactly one of a thousand who come with it at once', async () => {
    const scene = await makeNotices();
    const channelId = await makeBot(scene);
    const { payload } = await createNoticeCode(scene.owner);
    const ends = await Promise.all(
      Array.from({ length: 1_000 }, (_, index) =>
        redeemNoticeCode(scene.job, { payload, channelId, chatId: String(index) }),
      ),
    );
    expect(ends.filter((end) => end === 'linked')).toHaveLength(1);
    expect(ends.filter((end) => end === 'refused')).toHaveLength(999);
    expect(await noticesOf(scene)).toHaveLength(1);
  });

  it('ends after ten minutes, with the next one, and outside its company', async () => {
    const [scene, stranger] = [await makeNotices(), await makeNotices()];
    const channelId = await makeBot(scene);
    const redeem = ({ job }: NoticeScene, payload: string) =>
      redeemNoticeCode(job, { payload, channelId, chatId: '77' });
    const first = await createNoticeCode(scene.owner);
    const second = await createNoticeCode(scene.owner);
    expect(await redeem(scene, first.payload)).toBe('refused');
    expect(await redeem(stranger, second.payload)).toBe('refused');
    scene.clock.moveTo(second.expiresAt);
    expect(await redeem(scene, second.payload)).toBe('refused');
    expect((await getNoticeSettings(scene.owner)).telegramLinked).toBe(false);
  });

  it('is stored as nothing that could be redeemed', async () => {
    const scene = await makeNotices();
    const { payload } = await createNoticeCode(scene.owner);
    const rows = await inTransaction(scene.job, ({ db }) => db.noticeCode.findMany());
    expect(JSON.stringify(rows)).not.toContain(payload.replace('notify_', ''));
  });

  it.each(['', 'hello', 'notify_', 'notify_short', `notify_${'a'.repeat(44)}`, `camp_${'a'.repeat(43)}`])(
    '%j is none',
    async (payload) => {
      const scene = await makeNotices();
      expect(await redeemNoticeCode(scene.job, { payload, channelId: 'chn_x', chatId: '1' })).toBe('no-code');
    },
  );
});

describe('a chat with the bot', () => {
  it('that the person blocked is forgotten', async () => {
    const scene = await makeNotices();
    const channelId = await makeBot(scene);
    const { payload } = await createNoticeCode(scene.owner);
    await redeemNoticeCode(scene.job, { payload, channelId, chatId: '77' });
    scene.means.sendTelegram = () => Promise.reject(new AppError('forbidden', 'contact-blocked'));
    await sendAll(scene);
    expect(await noticesOf(scene)).toMatchObject([{ state: 'FAILED', failure: 'contact-blocked' }]);
    expect((await getNoticeSettings(scene.owner)).telegramLinked).toBe(false);
  });

  it('gets nothing once the person switched it off', async () => {
    const scene = await makeNotices();
    const channelId = await makeBot(scene);
    const { payload } = await createNoticeCode(scene.owner);
    await redeemNoticeCode(scene.job, { payload, channelId, chatId: '77' });
    await updateNoticePreferences(scene.owner, { email: true, push: true, telegram: false });
    await notify(scene.job, broken);
    expect((await noticesOf(scene)).map(({ kind }) => kind)).toEqual(['telegram-linked']);
  });
});

it('where nothing is set up, nothing is written, and the screen says what is missing', async () => {
  const scene = await makeNotices();
  await notify(scene.job, broken);
  expect(await noticesOf(scene)).toEqual([]);
  expect(await getNoticeSettings(scene.owner)).toEqual({
    email: true,
    push: true,
    telegram: false,
    emailMissing: ['SMTP_URL', 'MAIL_FROM'],
    browsers: 0,
    pushKey: null,
    telegramLinked: false,
  });
});
