import type { Update } from 'grammy/types';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ChannelAccount, OutgoingPart, Recipient } from '@/lib/channels';
import { telegramChannel } from '@/lib/channels/adapters/telegram/telegram-channel';
import { publishedContract } from '@/tests/contract/support/published-contract';
import type { CustomerDouble } from '@/tests/doubles/telegram/customer-double';
import { accountOf, channelRow } from '@/tests/factories/make-account';
import { type BotApiSpec, SpecChecker } from './bot-api-spec';

const { telegram } = await vi.hoisted(() => import('@/tests/doubles/telegram/installed'));
afterAll(telegram.stop);

const spec = publishedContract('telegram/bot-api.trimmed.json') as BotApiSpec | null;
if (!spec) {
  process.stdout.write(
    "Telegram's published contract is not beside the checkout (../shared/contracts): its tests are skipped.\n",
  );
}
const contract = new SpecChecker(spec ?? { methods: {}, types: {} });
const bytes = Buffer.from('bytes');

const bot = telegram.bot();
const anna: CustomerDouble = bot.customer({ name: 'Anna', lastName: 'Kim', username: 'anna' });
const answers = new Map<string, unknown[]>();
const answer = bot.answer.bind(bot);
bot.answer = (call) => {
  const result = answer(call);
  answers.set(call.method, [...(answers.get(call.method) ?? []), JSON.parse(JSON.stringify(result))]);
  return result;
};

/** Everything the adapter ever asks. */
beforeAll(async () => {
  const webhookUrl = 'https://x8.example/api/webhooks/telegram/key';
  const connection = await telegramChannel.connect({
    input: { token: bot.token },
    channelId: 'chn_1',
    webhookUrl,
    webhookSecret: 'secret',
    company: { name: 'Tea', language: 'en' },
    host: null,
    login: null,
    previous: null,
  });
  const channel = channelRow('telegram', 'telegram', { externalAccount: connection.externalAccount });
  const account: ChannelAccount = accountOf(channel, { secrets: connection.secrets, webhookUrl });
  const to: Recipient = {
    externalContactId: String(anna.person.id),
    answering: null,
    conversationId: 'cnv_1',
    subject: null,
    companyName: 'Tea',
    language: 'en',
    byHuman: false,
    windowOver: false,
  };
  const file = { key: 'k', name: 'x.jpg', bytes, caption: 'Look' };
  const parts: OutgoingPart[] = [
    {
      key: 'k',
      kind: 'text',
      text: 'Hello',
      buttons: [
        { kind: 'reply', label: 'Yes', text: 'Yes' },
        { kind: 'link', label: 'Pay', url: 'https://x8.example/pay' },
      ],
    },
    { key: 'k', kind: 'text', text: 'Hello', buttons: [] },
    { ...file, kind: 'image', contentType: 'image/jpeg' },
    { ...file, kind: 'voice', contentType: 'audio/ogg' },
    { ...file, kind: 'file', contentType: 'application/pdf', caption: '' },
  ];
  for (const part of parts) await telegramChannel.send(account, to, part);
  await telegramChannel.showTyping?.(account, to);
  const tapId = anna.press('Yes').callback_query?.id ?? '';
  await telegramChannel.markRead?.(account, {
    ...to,
    answering: { externalMessageId: 'cb', sentAt: new Date(), replyData: { tapId } },
  });
  await telegramChannel.fetchFile?.(account, [...bot.files.keys()][0] ?? '');
  await telegramChannel.check(account, new Date());
  await telegramChannel.refresh?.(account, new Date());
  await telegramChannel.disconnect(account);
});

describe.skipIf(spec === null)('what we ask Telegram for is what the contract names', () => {
  it('every call', () => {
    const methods = new Set(telegram.calls.map(({ method }) => method));
    expect([...methods].toSorted()).toEqual([
      'answerCallbackQuery',
      'deleteWebhook',
      'getFile',
      'getMe',
      'getWebhookInfo',
      'sendChatAction',
      'sendDocument',
      'sendMessage',
      'sendPhoto',
      'sendVoice',
      'setMyCommands',
      'setWebhook',
    ]);
    const problems = telegram.calls.flatMap(({ method, params, files }) =>
      contract.callProblems(method, params, Object.keys(files)),
    );
    expect(problems).toEqual([]);
  });
});

describe.skipIf(spec === null)('what our double answers is what Telegram answers', () => {
  it('every result', () => {
    expect(answers.size).toBe(12);
    const problems = [...answers].flatMap(([method, results]) =>
      results.flatMap((result) => contract.resultProblems(method, result)),
    );
    expect(problems).toEqual([]);
  });

  it.each<[string, () => Update]>([
    ['a text', () => anna.write('Hello')],
    ['a command', () => anna.start('code')],
    ['an edit', () => anna.edit(anna.write('Helo').message?.message_id ?? 0, 'Hello')],
    ['a reaction', () => anna.react(1, '👍')],
    ['a tap', () => anna.press('Yes')],
    ['a photo', () => anna.sendPhoto(bytes, { caption: 'This', album: '1' })],
    ['a voice note', () => anna.sendVoice(bytes)],
    ['a document', () => anna.sendDocument('x.pdf', 'application/pdf', bytes)],
    ['a video', () => anna.sendVideo(bytes)],
    ['a place', () => anna.sendLocation(1, 2)],
    ['a venue', () => anna.sendVenue('Tea', 'Street 1', 1.5, 2.5)],
    ['a number', () => anna.shareContact('+49170')],
    ['being blocked', () => anna.block()],
    ['being let in again', () => anna.unblock()],
  ])('news of %s', (_, act) => {
    expect(contract.typeProblems('Update', JSON.parse(JSON.stringify(act())))).toEqual([]);
  });

  it('the contract would refuse a wrong one', () => {
    const update = anna.write('Hello');
    const wrong = { ...update, message: { ...update.message, date: 'today', mood: 'good', chat: {} } };
    expect(contract.typeProblems('Update', wrong).length).toBeGreaterThanOrEqual(4);
    expect(contract.callProblems('sendMessage', { chat_id: 1, txt: 'x' })).toHaveLength(2);
  });
});
