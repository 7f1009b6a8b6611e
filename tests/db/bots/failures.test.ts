import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const { bot, doors, kie, telegram } = await vi.hoisted(() => import('@/tests/doubles/reels-bot/installed'));

import '@/jobs/all-jobs';
import { connectBot } from '@/lib/bots';
import { proveLedger } from '@/lib/credits';
import { languages } from '@/lib/platform/i18n/languages';
import { screenMessages } from '@/lib/platform/i18n/screen-messages';
import { newId } from '@/lib/platform/new-id';
import { addProviderKey, FailureClass, giveUpReel } from '@/lib/reels';
import { openBotChat } from '@/tests/factories/bot-chat';
import { baseContext } from '@/tests/factories/contexts';
import { realPhoto } from '@/tests/factories/real-photo';
import { ownerClient } from '@/tests/setup/owner-client';

const db = await ownerClient();
const photo = realPhoto();

beforeAll(async () => {
  kie.generationMs = null;
  await connectBot(baseContext(), 'reels');
  const secret = kie.addKey(newId('key'));
  await addProviderKey(baseContext(), { provider: 'kie', account: 'one', label: 'first', secret });
});
afterAll(async () => {
  expect(await proveLedger(baseContext())).toEqual([]);
  doors.stop();
  await Promise.all([telegram.stop(), kie.close()]);
});

describe.each(languages)('in %s', (language) => {
  const { labels } = screenMessages[language].bot;

  test.each(FailureClass.options)(
    '%s is told once with what to do, and the credit is back',
    async (failure) => {
      const chat = openBotChat(bot, doors, { language });
      chat.customer.start();
      await chat.passes();
      chat.customer.sendPhoto(photo, { caption: 'Leather sneakers' });
      await chat.passes();
      for (const label of [labels.own, '1', labels.yes]) {
        chat.customer.press(label);
        await chat.passes();
      }
      await chat.passes(5);
      expect(await chat.balance()).toEqual({ available: 1, held: 1 });
      chat.heard();
      const { rows } = await db.query(
        'select r.id from reel r join reel_order o on o.id = r.order_id where o.chat_id = $1',
        [String(chat.customer.person.id)],
      );
      const ctx = { ...(await chat.account()), actor: { kind: 'job', job: 'test' } as const };
      await giveUpReel(ctx, { reelId: rows[0].id, cause: new Error('the provider said something') });
      await db.query('update reel set failure_class = $2 where id = $1', [rows[0].id, failure]);
      await chat.passes(5);
      const heard = chat.heard();
      expect(heard).toEqual([
        expect.stringContaining(screenMessages[language].reels.failures[failure].slice(0, 60)),
      ]);
      expect(heard[0]).not.toMatch(/the provider said/);
      expect(await chat.balance()).toEqual({ available: 2, held: 0 });
      expect(chat.customer.buttons.includes(labels.tryAgain)).toBe(failure !== 'USER_VIOLATION');
      expect(chat.customer.buttons).toContain(labels.menu);
    },
  );
});
