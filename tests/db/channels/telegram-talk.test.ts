import '@/jobs/all-jobs';
import { afterAll, beforeEach, expect, test, vi } from 'vitest';

const { doors } = await vi.hoisted(() => import('@/tests/doubles/doors/installed'));
const { telegram } = await vi.hoisted(() => import('@/tests/doubles/telegram/installed'));

import {
  type ConnectedChannel,
  connectChannel,
  disconnectChannel,
  getChannel,
  reconnectChannel,
} from '@/lib/channels';
import {
  type Conversation,
  getConversation,
  listConversations,
  listMessages,
  type Message,
  replyAsHuman,
} from '@/lib/conversations';
import { readFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { drainLane } from '@/lib/platform/dispatch/drain-lane';
import { newId } from '@/lib/platform/new-id';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { openShop } from '@/tests/conversations/play-conversation';
import type { CustomerDouble } from '@/tests/doubles/telegram/customer-double';
import type { DoubleBot } from '@/tests/doubles/telegram/double-bot';

afterAll(async () => {
  doors.stop();
  await telegram.stop();
});

// The smallest picture there is.
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
);

let ctx: Ctx;
let bot: DoubleBot;
let channel: ConnectedChannel;
let anna: CustomerDouble;
let drain: (ms?: number) => Promise<void>;
beforeEach(async () => {
  const clock = movedClock(new Date());
  const lane = { name: newId('lane'), clock };
  doors.lane = lane;
  ctx = { ...(await openShop('flowers')), clock, lane: lane.name };
  bot = telegram.bot();
  channel = await connectChannel(ctx, { adapter: 'telegram', input: { token: bot.token } });
  anna = bot.customer({ name: 'Анна', lastName: 'Ким', username: 'anna_kim', language: 'ru' });
  drain = async (ms = 60_000) => {
    await bot.courier.settled();
    await drainLane(lane, new Date(clock.now().getTime() + ms));
  };
});

const conversation = async (): Promise<Conversation> => {
  const [{ id } = { id: '' }] = (await listConversations(ctx, {})).conversations;
  return getConversation(ctx, { conversationId: id });
};
const thread = async (): Promise<Message[]> => {
  const { id } = await conversation();
  return (await listMessages(ctx, { conversationId: id, limit: 100 })).messages;
};
const by = async (author: Message['author']) => (await thread()).filter((one) => one.author === author);

test('an update becomes a conversation, the answer a message with buttons, and a tap the next wish', async () => {
  anna.write('Какие у вас есть розы?');
  await drain();
  expect(await conversation()).toMatchObject({
    channel: { id: channel.id, kind: 'telegram' },
    contact: { name: 'Анна Ким', username: 'anna_kim' },
    language: 'ru',
  });
  expect(anna.unread()).toHaveLength(1);
  const [label = ''] = anna.buttons;
  expect(label).not.toBe('');
  anna.press(label);
  await drain();
  expect(anna.unread().length).toBeGreaterThan(0);
  expect(await by('CUSTOMER')).toHaveLength(2);
  const answers = await by('ASSISTANT');
  expect(answers.every(({ status }) => status === 'SENT')).toBe(true);
  expect((await getChannel(ctx, channel.id)).lastSentAt).not.toBeNull();
});

test('an update brought ten times, and three quick ones, are answered once', async () => {
  const update = anna.write('Здравствуйте');
  await bot.courier.settled();
  await Promise.all(Array.from({ length: 10 }, () => bot.courier.repeat(update)));
  anna.write('есть пионы?');
  anna.write('и розы?');
  await drain();
  expect(await by('CUSTOMER')).toHaveLength(3);
  expect(anna.received).toHaveLength(1);
});

test('a photo is kept with its words, an edit changes them, a reaction stands under the answer', async () => {
  const photo = anna.sendPhoto(png, { caption: 'Есть такие?' });
  await drain();
  const [message] = await by('CUSTOMER');
  expect(message).toMatchObject({
    text: 'Есть такие?',
    attachments: [{ kind: 'image', contentType: 'image/png' }],
  });
  const attachment = message?.attachments[0];
  const fileId = attachment && 'fileId' in attachment ? (attachment.fileId ?? '') : '';
  expect(Buffer.from((await readFile(ctx, fileId)).bytes)).toEqual(png);
  anna.edit(photo.message?.message_id ?? 0, 'Есть такие розы?');
  anna.react(anna.received[0]?.message_id ?? 0, '👍');
  await drain();
  expect((await by('CUSTOMER'))[0]).toMatchObject({ text: 'Есть такие розы?', editedAt: expect.any(Date) });
  expect((await by('ASSISTANT'))[0]?.reactions).toEqual([{ by: 'CUSTOMER', emoji: '👍' }]);
});

test('their own number becomes the contact’s', async () => {
  anna.shareContact('+79161234567');
  await drain();
  expect((await conversation()).contact.phone).toBe('+79161234567');
});

test('the first tap in a new chat is greeted, not searched for in the price list', async () => {
  anna.start();
  await drain();
  expect(
    anna
      .unread()
      .map(({ text }) => text)
      .join(),
  ).toMatch(/здравствуйте|добр|привет/i);
});

test('whoever asks for a person from the menu gets one', async () => {
  anna.write('/person');
  await drain();
  expect(await conversation()).toMatchObject({ humanReason: 'ASKED_BY_CUSTOMER', needsHuman: true });
});

test('a customer who blocked the bot is not written to, until they let it in again', async () => {
  anna.write('Здравствуйте');
  await drain();
  anna.unread();
  anna.block();
  await drain();
  const { id } = await conversation();
  expect((await conversation()).blocked).toBe(true);
  await replyAsHuman(ctx, { conversationId: id, text: 'Вы здесь?' });
  await drain();
  expect((await by('HUMAN')).at(-1)).toMatchObject({ status: 'FAILED', failure: 'contact-blocked' });
  anna.unblock();
  await drain();
  expect((await conversation()).blocked).toBe(false);
  await replyAsHuman(ctx, { conversationId: id, text: 'Рады вас видеть' });
  await drain();
  expect(anna.unread().map(({ text }) => text)).toEqual(['Рады вас видеть']);
});

test('what Telegram may have taken is not sent again; what it surely has not is', async () => {
  anna.write('Здравствуйте');
  await drain();
  anna.unread();
  const { id } = await conversation();
  telegram.misbehave('cut-after', { method: 'sendMessage' });
  await replyAsHuman(ctx, { conversationId: id, text: 'Один раз' });
  await drain(3_600_000);
  expect(anna.unread().map(({ text }) => text)).toEqual(['Один раз']);
  expect((await by('HUMAN')).at(-1)).toMatchObject({ status: 'FAILED', failure: 'delivery-uncertain' });
  telegram.misbehave({ status: 429, retryAfter: 5 }, { method: 'sendMessage', times: 2 });
  telegram.misbehave({ status: 500 }, { method: 'sendMessage' });
  await replyAsHuman(ctx, { conversationId: id, text: 'И ещё раз' });
  await drain(3_600_000);
  expect(anna.unread().map(({ text }) => text)).toEqual(['И ещё раз']);
  expect((await by('HUMAN')).at(-1)?.status).toBe('SENT');
});

test('the same thread goes on with a new token, and ends with the channel', async () => {
  anna.write('Здравствуйте');
  await drain();
  const before = (await conversation()).id;
  telegram.revoke(bot);
  await reconnectChannel(ctx, channel.id, { adapter: 'telegram', input: { token: bot.token } });
  anna.unread();
  anna.write('Я снова здесь');
  await drain();
  expect((await conversation()).id).toBe(before);
  expect(anna.unread().length).toBeGreaterThan(0);
  await disconnectChannel(ctx, { channelId: channel.id });
  expect(bot.courier.webhook).toBeUndefined();
});
