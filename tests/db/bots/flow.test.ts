import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

const { bot, doors, kie, telegram } = await vi.hoisted(() => import('@/tests/doubles/reels-bot/installed'));

import '@/jobs/all-jobs';
import { connectBot } from '@/lib/bots';
import { proveLedger } from '@/lib/credits';
import { newId } from '@/lib/platform/new-id';
import { addProviderKey } from '@/lib/reels';
import { type BotChat, openBotChat } from '@/tests/factories/bot-chat';
import { baseContext } from '@/tests/factories/contexts';
import { realPhoto } from '@/tests/factories/real-photo';
import { realVideo } from '@/tests/factories/real-video';
import { ownerClient } from '@/tests/setup/owner-client';

const db = await ownerClient();
const photo = realPhoto();
kie.video = realVideo();

beforeAll(async () => {
  await connectBot(baseContext(), 'reels');
  const secret = kie.addKey(newId('key'));
  await addProviderKey(baseContext(), { provider: 'kie', account: 'one', label: 'first', secret });
});
afterAll(async () => {
  expect(await proveLedger(baseContext())).toEqual([]);
  doors.stop();
  await Promise.all([telegram.stop(), kie.close()]);
});
beforeEach(() => {
  kie.generationMs = 0;
});

interface Words {
  readonly language: string;
  readonly make: string;
  readonly text: string;
  readonly ad: string;
  readonly skip: string;
  readonly yes: string;
  readonly more: string;
  readonly menu: string;
  readonly greeting: RegExp;
  readonly accepted: RegExp;
  readonly video: RegExp;
  readonly balance: (credits: number) => RegExp;
}

const english: Words = {
  language: 'en',
  make: '🎬 Make reels',
  text: 'Leather sneakers made by hand, $120',
  ad: '📢 Advertisement',
  skip: 'no',
  yes: '✅ Yes, make them',
  more: '🔄 More with this product',
  menu: '🏠 Menu',
  greeting: /Hello, Anna!.*You have 2 credits/s,
  accepted: /Accepted: 3 videos.*Balance: 2 credits/s,
  video: /Video \d of 3/,
  balance: (credits) => new RegExp(`Balance: ${credits} credit`),
};
const russian: Words = {
  language: 'ru-RU',
  make: '🎬 Сделать рилсы',
  text: 'Кожаные кроссовки ручной работы, 9 900 ₽',
  ad: '📢 Реклама',
  skip: 'нет',
  yes: '✅ Да, делаем',
  more: '🔄 Ещё с этим товаром',
  menu: '🏠 Меню',
  greeting: /Здравствуйте, Anna!.*У вас 2 кредита/s,
  accepted: /Принято: 3 видео.*Баланс: 2 кредита/s,
  video: /Видео \d из 3/,
  balance: (credits) => new RegExp(`Баланс: ${credits} кредит`),
};

async function give(chat: BotChat, credits: number): Promise<void> {
  const { adjustCredits } = await import('@/lib/credits');
  await adjustCredits(await chat.account(), { key: newId('adj'), amount: credits, reason: 'for the test' });
}

/** From the photo to the question before the order. */
async function wish(chat: BotChat, words: Words, count: number): Promise<void> {
  chat.customer.press(words.make);
  await chat.passes();
  chat.customer.sendPhoto(photo);
  await chat.passes();
  chat.customer.write(words.text);
  await chat.passes();
  chat.customer.press(words.ad);
  await chat.passes();
  chat.customer.write(words.skip);
  await chat.passes();
  chat.customer.press(String(count));
  await chat.passes();
}

const videos = (chat: BotChat) => chat.customer.received.filter(({ video }) => video);

describe.each([english, russian])('in $language', (words) => {
  test('greeting, photo, text, template, wishes, number, Yes: three videos, three credits, and more of the same', async () => {
    const chat = openBotChat(bot, doors, { language: words.language });
    chat.customer.start();
    await chat.passes();
    expect(chat.customer.received[0]?.photo).toBeDefined();
    expect(chat.heard()).toEqual([expect.stringMatching(words.greeting)]);
    expect(await chat.balance()).toEqual({ available: 2, held: 0 });
    await give(chat, 3);
    await wish(chat, words, 3);
    expect(chat.customer.received.at(-1)?.text).toContain(words.text);
    chat.heard();
    chat.customer.press(words.yes);
    await chat.passes(1);
    expect(chat.heard()[0]).toMatch(words.accepted);
    await chat.passes(120);
    expect(videos(chat)).toHaveLength(3);
    for (const { caption, video } of videos(chat)) {
      expect(caption).toMatch(words.video);
      expect(caption).toMatch(words.balance(2));
      expect(video).toMatchObject({ width: 180, height: 320, duration: 2 });
    }
    expect(telegram.callsOf('sendVideo').at(-1)?.params).toMatchObject({ supports_streaming: 'true' });
    expect(await chat.balance()).toEqual({ available: 2, held: 0 });
    expect(chat.customer.buttons).toEqual([words.more, expect.any(String), words.menu]);
    chat.customer.press(words.more);
    await chat.passes();
    chat.customer.press(words.ad);
    await chat.passes();
    chat.customer.write(words.skip);
    await chat.passes();
    chat.customer.press('1');
    await chat.passes();
    chat.customer.press(words.yes);
    await chat.passes(120);
    expect(videos(chat)).toHaveLength(4);
    expect(await chat.balance()).toEqual({ available: 1, held: 0 });
    const { rows } = await db.query(
      'select text, template, wishes, price, count, language from reel_order where chat_id = $1 order by created_at',
      [String(chat.customer.person.id)],
    );
    const common = { text: words.text, template: 'ad', wishes: '', language: words.language.slice(0, 2) };
    expect(rows).toEqual([
      { ...common, count: 3, price: expect.stringMatching(/\d/) },
      { ...common, count: 1, price: expect.stringMatching(/\d/) },
    ]);
  });
});

async function ready(count = 1, credits = 0): Promise<BotChat> {
  const chat = openBotChat(bot, doors);
  chat.customer.start();
  await chat.passes();
  if (credits > 0) await give(chat, credits);
  await wish(chat, english, count);
  chat.heard();
  return chat;
}

const ordersOf = async (chat: BotChat): Promise<number> =>
  (await db.query('select 1 from reel_order where chat_id = $1', [String(chat.customer.person.id)]))
    .rowCount ?? 0;

test('a Yes tapped five times, and brought again by Telegram, is one order', async () => {
  const chat = await ready(2);
  const before = bot.toasts.length;
  const taps = Array.from({ length: 5 }, () => chat.customer.press(english.yes));
  await chat.passes(1);
  await Promise.all(taps.map((tap) => bot.courier.repeat(tap)));
  await chat.passes(1);
  expect(await ordersOf(chat)).toBe(1);
  expect(chat.heard().filter((text) => /Accepted/.test(text))).toHaveLength(1);
  expect(bot.toasts.slice(before)).toEqual(Array(4).fill(expect.stringMatching(/Accepted already/)));
  await chat.passes(120);
  expect(videos(chat)).toHaveLength(2);
  expect(await chat.balance()).toEqual({ available: 0, held: 0 });
});

test('two updates of a chat that are acted on at the same moment make one order', async () => {
  const { receiveUpdate } = await import('@/lib/bots');
  kie.generationMs = null;
  const chat = await ready(2);
  const bodies = [1, 2, 3, 4].map(() => JSON.stringify(chat.customer.press(english.yes)));
  const base = baseContext({ clock: chat.clock, lane: chat.lane, actor: { kind: 'job', job: 'test' } });
  const ends = await Promise.allSettled(bodies.map((body) => receiveUpdate(base, { bot: 'reels', body })));
  for (const end of ends) {
    if (end.status === 'rejected') expect(end.reason).toMatchObject({ key: 'try-again' });
  }
  await chat.passes(1);
  expect(await ordersOf(chat)).toBe(1);
  expect(await chat.balance()).toEqual({ available: 0, held: 2 });
  expect(chat.heard().filter((text) => /Accepted/.test(text))).toHaveLength(1);
});

test('a person is welcomed with two credits once, however often they start', async () => {
  const chat = openBotChat(bot, doors);
  chat.customer.start();
  chat.customer.start();
  await chat.passes();
  chat.customer.start();
  await chat.passes();
  expect(await chat.balance()).toEqual({ available: 2, held: 0 });
  expect(chat.customer.received).toHaveLength(3);
});

test('what is no photo, too small or too large is refused with the reason, and asked for again', async () => {
  const chat = openBotChat(bot, doors);
  chat.customer.start();
  await chat.passes();
  chat.customer.sendVoice(Buffer.from('voice'));
  await chat.passes();
  expect(chat.heard().at(-1)).toMatch(/I need a photo/);
  chat.customer.sendPhoto(realPhoto(200, 200));
  await chat.passes();
  expect(chat.heard()).toEqual([expect.stringMatching(/too small/)]);
  chat.customer.sendDocument('photo.jpg', 'image/jpeg', Buffer.from('no picture'));
  await chat.passes();
  expect(chat.heard()).toEqual([expect.stringMatching(/JPEG, PNG/)]);
  chat.customer.sendDocument('photo.jpg', 'image/jpeg', Buffer.alloc(11 * 1024 * 1024));
  await chat.passes();
  expect(chat.heard()).toEqual([expect.stringMatching(/limit is 10 MB/)]);
  chat.customer.sendDocument('photo.jpg', 'image/jpeg', photo, { caption: 'Sneakers, $120' });
  await chat.passes();
  expect(chat.heard()).toEqual([expect.stringMatching(/Which kind of video/)]);
});

test('too few credits: balance, packs and a way to pay; a paid pack arrives and is told', async () => {
  const { payTestCheckout } = await import('@/lib/payments');
  const chat = await ready(3);
  expect(await ordersOf(chat)).toBe(0);
  expect(chat.customer.received.at(-1)?.text).toMatch(/3 videos take 3 credits, and you have 2/);
  chat.customer.press('💳 Top up');
  await chat.passes();
  const pack = chat.customer.buttons[0] ?? '';
  expect(pack).toMatch(/5 credits · \$5\.90/);
  chat.heard();
  chat.customer.press(pack);
  await chat.passes();
  // This machine has no address that Telegram opens from a button.
  const [offer = ''] = chat.heard();
  const paymentId = /\/pay\/(\w+)/.exec(offer)?.[1] ?? '';
  await payTestCheckout(await chat.account(), { paymentId });
  await chat.passes(5);
  expect(chat.heard()).toEqual([expect.stringMatching(/5 credits have arrived.*Balance: 7 credits/s)]);
});

test('a new photo while videos are being made begins a wish of its own', async () => {
  kie.generationMs = null;
  const chat = await ready();
  chat.customer.press(english.yes);
  await chat.passes(30);
  chat.heard();
  chat.customer.sendPhoto(realPhoto(640, 800));
  await chat.passes();
  expect(chat.heard()).toEqual([expect.stringMatching(/Good photo/)]);
  expect(await chat.balance()).toEqual({ available: 1, held: 1 });
});

test('a wait of more than five minutes is explained once', async () => {
  const { tendReels } = await import('@/lib/reels');
  kie.generationMs = null;
  const chat = await ready();
  chat.customer.press(english.yes);
  await chat.passes(30);
  chat.heard();
  chat.clock.moveBy(6 * 60_000);
  const base = baseContext({ clock: chat.clock, lane: chat.lane, actor: { kind: 'job', job: 'test' } });
  await tendReels(base);
  await tendReels(base);
  await chat.passes(5);
  expect(chat.heard()).toEqual([expect.stringMatching(/longer than usual/)]);
});

test('buttons that nobody made do nothing, and somebody else’s order stays theirs', async () => {
  const mine = await ready();
  mine.customer.press(english.yes);
  await mine.passes(120);
  const { rows } = await db.query('select id from reel_order where chat_id = $1', [
    String(mine.customer.person.id),
  ]);
  const other = openBotChat(bot, doors);
  other.customer.start();
  await other.passes();
  other.heard();
  for (const data of [`more:${rows[0].id}`, 'yes:nothing', 'x'.repeat(64)]) {
    bot.openTaps.add(data);
    bot.tell(other.customer.person.id, {
      callback_query: {
        id: data,
        from: other.customer.user,
        message: other.customer.received[0] as never,
        chat_instance: '1',
        data,
      },
    });
  }
  await other.passes();
  expect(other.heard()).toEqual([expect.stringMatching(/cannot be found/)]);
});
