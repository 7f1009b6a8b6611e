import type { Update } from 'grammy/types';
import { beforeEach, describe, expect, test } from 'vitest';
import { AppError } from '@/lib/platform/errors/app-error';
import type { CustomerDouble } from '@/tests/doubles/telegram/customer-double';
import { TelegramDouble } from '@/tests/doubles/telegram/telegram-double';
import { channelRow } from '@/tests/factories/make-account';
import { decodeUpdate } from './decode-update';

const now = new Date('2026-11-21T10:00:00Z');
const channel = { ...channelRow('telegram', 'telegram'), settings: { language: 'ru' } };
const decode = (update: unknown) => decodeUpdate(JSON.stringify(update), channel);
const bytes = Buffer.from('bytes');

let anna: CustomerDouble;
beforeEach(() => {
  const telegram = new TelegramDouble({ now: () => now.getTime() });
  anna = telegram
    .bot()
    .customer({ id: 42, name: 'Анна', lastName: 'Ким', username: 'anna_kim', language: 'ru' });
});

const message = (expected: object) => [
  expect.objectContaining({ kind: 'message', externalContactId: '42', sentAt: now, ...expected }),
];

describe('what a customer sends becomes a message', () => {
  test('a text, with who they are and the chat in its number', () => {
    expect(decode(anna.write('  Есть пионы?\u0000 '))).toEqual([
      {
        kind: 'message',
        externalContactId: '42',
        otherContactIds: [],
        externalMessageId: '42:1',
        text: 'Есть пионы?',
        sentAt: now,
        contact: { name: 'Анна Ким', username: 'anna_kim' },
        attachments: [],
        automatic: false,
      },
    ]);
  });

  test.each<[string, (customer: CustomerDouble) => Update, object]>([
    [
      'a photo: the largest size, with its caption',
      (one) => one.sendPhoto(bytes, { caption: 'Такой же?' }),
      { text: 'Такой же?', attachments: [{ kind: 'image', contentType: 'image/jpeg', size: 5 }] },
    ],
    [
      'a voice note',
      (one) => one.sendVoice(bytes, 7),
      { text: '', attachments: [{ kind: 'voice', contentType: 'audio/ogg', seconds: 7 }] },
    ],
    [
      'a document',
      (one) => one.sendDocument('счёт.pdf', 'application/pdf', bytes),
      { attachments: [{ kind: 'file', name: 'счёт.pdf', contentType: 'application/pdf' }] },
    ],
    [
      'a picture sent as a file',
      (one) => one.sendDocument('rose.png', 'image/png', bytes),
      { attachments: [{ kind: 'image', name: 'rose.png' }] },
    ],
    ['a video', (one) => one.sendVideo(bytes), { attachments: [{ kind: 'video', seconds: 5 }] }],
    [
      'a place',
      (one) => one.sendLocation(55.75, 37.61),
      { attachments: [{ kind: 'place', latitude: 55.75, longitude: 37.61 }] },
    ],
    [
      'a place with a name',
      (one) => one.sendVenue('ГУМ', 'Красная площадь, 3', 55.75, 37.62),
      { attachments: [{ kind: 'place', title: 'ГУМ, Красная площадь, 3' }] },
    ],
    [
      'their own number',
      (one) => one.shareContact('+7 (916) 123-45-67'),
      { contact: { phone: '+79161234567' }, attachments: [{ kind: 'contact', name: 'Анна' }] },
    ],
  ])('%s', (_, send, expected) => {
    expect(decode(send(anna))).toMatchObject([{ kind: 'message', externalContactId: '42', ...expected }]);
  });

  test("a friend's number is shown, and is not the customer's own", () => {
    const [item] = decode(anna.shareContact('+49 170 1234567', { name: 'Boris' }));
    expect(item).toMatchObject({
      attachments: [{ kind: 'contact', name: 'Boris', phone: '+49 170 1234567' }],
    });
    expect(item).not.toHaveProperty('contact.phone');
  });

  test.each([
    ['audio', { audio: { file_id: 'F', file_unique_id: 'U', duration: 9 } }, { kind: 'audio', seconds: 9 }],
    ['a round video', { video_note: { file_id: 'F', length: 240, duration: 4 } }, { kind: 'video' }],
    [
      'an animation, once, though it comes as a document too',
      { animation: { file_id: 'F', mime_type: 'video/mp4' }, document: { file_id: 'F' } },
      { kind: 'video', contentType: 'video/mp4' },
    ],
    ['a sticker', { sticker: { file_id: 'F', emoji: '👍' } }, { kind: 'sticker', contentType: 'image/webp' }],
    ['a moving sticker', { sticker: { file_id: 'F', is_video: true } }, { contentType: 'video/webm' }],
  ])('%s', (_, content, attachment) => {
    const update = anna.write('x');
    const items = decode({ ...update, message: { ...update.message, text: undefined, ...content } });
    expect(items).toMatchObject([{ attachments: [{ ref: 'F', ...attachment }] }]);
    expect(items[0]).toHaveProperty('attachments.length', 1);
  });

  test('every photo of an album is a message of its own', () => {
    const ids = [1, 2, 3].map(() => decode(anna.sendPhoto(bytes, { album: 'a1' }))[0]);
    expect(
      new Set(ids.map((item) => item && 'externalMessageId' in item && item.externalMessageId)).size,
    ).toBe(3);
  });

  test('a link that hands something over', () => {
    expect(decode(anna.start('spring_2026'))).toEqual(
      message({ text: 'Здравствуйте!', payload: 'spring_2026' }),
    );
    const [plain] = decode(anna.start());
    expect(plain).toMatchObject({ text: 'Здравствуйте!' });
    expect(plain).not.toHaveProperty('payload');
  });

  test('a command of the menu says its sentence in the language of the company, any other stays as typed', () => {
    const said = (text: string) => decode(anna.write(text))[0];
    expect(said('/person')).toMatchObject({ text: 'Позовите сотрудника' });
    expect(said('/help@TeaShop_bot')).toMatchObject({ text: 'Что у вас есть?' });
    expect(said('/weather')).toMatchObject({ text: '/weather' });
    expect(said('/help me')).toMatchObject({ text: '/help me' });
  });
});

describe('a tap says the text of its button', () => {
  const tapped = (data: string, more: object = {}) => {
    const update = anna.write('x');
    const callback = {
      id: '777',
      from: anna.user,
      chat_instance: '1',
      data,
      message: {
        ...update.message,
        reply_markup: { inline_keyboard: [[{ text: 'Роза, 50 см', callback_data: data }]] },
      },
    };
    return decode({ update_id: 1, callback_query: callback, ...more });
  };

  test('the text the button carries, or its label when it carries a number', () => {
    expect(tapped('=1')).toEqual(
      message({ externalMessageId: 'cb:777', text: '1', replyData: { tapId: '777' } }),
    );
    expect(tapped('#0')).toEqual(message({ text: 'Роза, 50 см' }));
  });

  test('at the moment the door let it in', () => {
    expect(tapped('=1', { x8_received_at: 1_800_000_000 })).toMatchObject([
      { sentAt: new Date(1_800_000_000_000) },
    ]);
  });
});

describe('what happens to messages and people', () => {
  test('an edit, of a text or of a caption', () => {
    anna.write('Два букета');
    expect(decode(anna.edit(1, 'Три букета'))).toEqual([
      { kind: 'edit', externalMessageId: '42:1', text: 'Три букета', at: now },
    ]);
  });

  test('a reaction, and its end', () => {
    const reaction = (emoji: string | null) => [
      { kind: 'reaction', externalMessageId: '42:1', emoji, by: 'CUSTOMER', at: now },
    ];
    expect(decode(anna.react(1, '❤'))).toEqual(reaction('❤'));
    expect(decode(anna.react(1, null))).toEqual(reaction(null));
  });

  test('blocking and letting in again', () => {
    const change = (blocked: boolean) => [{ kind: 'blocked', externalContactId: '42', blocked, at: now }];
    expect(decode(anna.block())).toEqual(change(true));
    expect(decode(anna.unblock())).toEqual(change(false));
  });
});

describe('what is not for us holds nothing', () => {
  test('groups', () => {
    const update = anna.write('hi');
    const group = { id: -100, type: 'supergroup', title: 'Friends' };
    expect(decode({ ...update, message: { ...update.message, chat: group } })).toEqual([]);
    const reaction = anna.react(1, '👍');
    expect(decode({ ...reaction, message_reaction: { ...reaction.message_reaction, chat: group } })).toEqual(
      [],
    );
    const block = anna.block();
    expect(decode({ ...block, my_chat_member: { ...block.my_chat_member, chat: group } })).toEqual([]);
  });

  test('messages that say nothing, and kinds we do not know', () => {
    const update = anna.write('x');
    const pinned = { ...update.message, text: undefined, pinned_message: update.message };
    expect(decode({ ...update, message: pinned })).toEqual([]);
    expect(decode({ update_id: 1, poll_answer: { poll_id: '1' } })).toEqual([]);
  });

  test.each(['', 'null', '[]', '{}', '{"update_id":"1"}', '{"update_id":1,"message":{"text":"hi"}}'])(
    'what is no update is refused: %s',
    (raw) => expect(() => decodeUpdate(raw, channel)).toThrow(AppError),
  );
});
