import { afterAll, beforeAll, expect, test, vi } from 'vitest';

const { bot, doors, telegram } = await vi.hoisted(() => import('@/tests/doubles/subtitles-bot/installed'));

import '@/jobs/all-jobs';
import { getMediaTier, remindTiers } from '@/lib/billing';
import { connectBot, createBotLink, getBotLink } from '@/lib/bots';
import { payTestCheckout } from '@/lib/payments';
import { openClipChat } from '@/tests/factories/clip-chat';
import { baseContext } from '@/tests/factories/contexts';
import { makeCompany } from '@/tests/factories/make-company';

beforeAll(() => connectBot(baseContext(), 'subtitles'));
afterAll(async () => {
  doors.stop();
  await telegram.stop();
});

const day = 86_400_000;

test('a plan is bought from the chat, told once when it is paid, and reminded of three days before its end', async () => {
  const chat = await openClipChat(bot, doors, { language: 'ru' });
  const [plans = ''] = await chat.after(({ customer }) => void customer.write('/plan'));
  expect(plans).toMatch(/Ваш тариф: FREE\nСегодня сделано клипов: 0 из 3/);
  expect(plans).toMatch(/PRO: .*перевод.*\n\nCREATOR: .*озвучка/s);
  expect(chat.customer.buttons).toEqual([
    expect.stringMatching(/^PRO · месяц · 299\s₽/),
    expect.stringMatching(/^PRO · год · 2\s990\s₽/),
    expect.stringMatching(/^CREATOR · месяц · 599\s₽/),
    expect.stringMatching(/^CREATOR · год · 5\s990\s₽/),
    '🏠 Меню',
  ]);
  const month = chat.customer.buttons[0] ?? '';
  const [pay = ''] = await chat.after(({ customer }) => void customer.press(month));
  expect(pay).toMatch(/PRO на месяц: 299\s₽/);
  const paymentId = /\/pay\/(\w+)/.exec(pay)?.[1] ?? '';
  const account = await chat.account();
  const visitor = { ...account, actor: { kind: 'visitor', visitorId: 'v' } as const };
  await payTestCheckout(visitor, { paymentId });
  await payTestCheckout(visitor, { paymentId }).catch(() => {});
  await chat.passes(60);
  expect(chat.heard()).toEqual([
    expect.stringMatching(/Оплачено, спасибо! PRO ваш, действует до \d+ \S+ \d{4}/),
  ]);
  expect((await getMediaTier(account)).tier.name).toBe('PRO');
  const [now = ''] = await chat.after(({ customer }) => void customer.write('/plan'));
  expect(now).toMatch(/Ваш тариф: PRO, до \d+ \S+ \d{4}.*0 из 50/s);
  chat.clock.moveBy(27.5 * day);
  const base = { ...baseContext({ clock: chat.clock, lane: chat.lane }) };
  for (let time = 0; time < 3; time += 1) await remindTiers(base);
  await chat.passes(60);
  expect(chat.heard()).toEqual([expect.stringMatching(/Тариф PRO закончится/)]);
});

test('the language of the bot is that of the person’s Telegram until they choose another', async () => {
  const chat = await openClipChat(bot, doors, { language: 'ru' });
  expect(await chat.after(({ customer }) => void customer.write('/help'))).toEqual([
    expect.stringMatching(/Пришлите видео/),
  ]);
  await chat.after(({ customer }) => void customer.write('/language'));
  expect(await chat.after(({ customer }) => void customer.press('English'))).toEqual([
    expect.stringMatching(/I speak English/),
  ]);
  expect(await chat.after(({ customer }) => void customer.write('/help'))).toEqual([
    expect.stringMatching(/Send a video/),
  ]);
});

test('a link from the web makes the chat a face of its company, with its plan', async () => {
  const { owner, companyId } = await makeCompany();
  const { url } = await createBotLink(owner, 'subtitles');
  const chat = await openClipChat(bot, doors);
  const payload = new URL(url).searchParams.get('start') ?? '';
  expect(await chat.after(({ customer }) => void customer.start(payload))).toEqual([
    expect.stringMatching(/Linked to/),
  ]);
  expect((await chat.account()).companyId).toBe(companyId);
  expect(await getBotLink(owner, 'subtitles')).toMatchObject({ linked: true });
  expect(await chat.after(({ customer }) => void customer.start(payload))).toEqual([
    expect.stringMatching(/used or too old/),
  ]);
});
