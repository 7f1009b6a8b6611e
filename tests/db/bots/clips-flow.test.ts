import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';

const { bot, doors, telegram } = await vi.hoisted(() => import('@/tests/doubles/subtitles-bot/installed'));

import '@/jobs/all-jobs';
import { connectBot } from '@/lib/bots';
import { listClips } from '@/lib/subtitles';
import { type BotChat, openBotChat } from '@/tests/factories/bot-chat';
import { baseContext } from '@/tests/factories/contexts';
import { videoDirectory } from '@/tests/factories/make-clip-studio';
import { spokenVideo } from '@/tests/factories/spoken-video';

const directory = videoDirectory();
const picture = 'testsrc2=s=320x180:r=12';
const spoken = {
  en: spokenVideo(directory, 'en', ['Our bread is warm.'], picture),
  ru: spokenVideo(directory, 'ru', ['Наш хлеб ещё тёплый.'], picture),
};

beforeAll(() => connectBot(baseContext(), 'subtitles'));
afterAll(async () => {
  doors.stop();
  await telegram.stop();
});

const english = {
  language: 'en' as const,
  greeting: /Hello, Anna!.*Your plan is FREE: 3 more clips today/s,
  options: /bread in the morning.*What shall I do with it\?.*3 of 3/s,
  text: '📝 I have the text',
  given: /made from your text/,
  make: '✅ Make it',
  ready: /ready\./,
  caption: /^🎬 bread in the morning\n1 subtitle, \d+% of them easy to read$/,
  style: '🎨 Other style',
  boxed: 'Boxed',
  notCounted: /not counted, up to ten times a day/,
  left: /2 of 3 clips left today/,
  menu: '🏠 Menu',
};
const russian: { readonly [key in keyof typeof english]: unknown } = {
  language: 'ru',
  greeting: /Здравствуйте, Anna!.*Ваш тариф — FREE: сегодня осталось 3 клипа/s,
  options: /bread in the morning.*Что с ним сделать\?.*3 из 3/s,
  text: '📝 У меня есть текст',
  given: /из вашего текста/,
  make: '✅ Делаем',
  ready: /готово\./,
  caption: /^🎬 bread in the morning\n1 субтитр, легко читаются \d+ %$/,
  style: '🎨 Другой стиль',
  boxed: 'На плашке',
  notCounted: /не считается, до десяти раз в день/,
  left: /2 из 3/,
  menu: '🏠 Меню',
};

const videos = ({ customer }: BotChat) => customer.received.filter(({ video }) => video);
const documents = ({ customer }: BotChat) => customer.received.flatMap(({ document }) => document ?? []);
const bytesOf = (fileId: string) => bot.files.get(fileId)?.bytes ?? Buffer.alloc(0);

describe.each([english, russian as typeof english])('in $language', (words) => {
  test('a video, its text, Make it: one message that tells how far it is, then the video and its files; then another style', async () => {
    const { file, said } = spoken[words.language];
    const [{ text } = { text: '' }] = said;
    const chat = openBotChat(bot, doors, { language: words.language });
    chat.customer.start();
    await chat.passes();
    expect(chat.heard()).toEqual([expect.stringMatching(words.greeting)]);
    chat.customer.sendVideo(readFileSync(file), { caption: 'bread in\nthe morning' });
    await chat.passes();
    expect(chat.heard()).toEqual([expect.stringMatching(words.options)]);
    chat.customer.press(words.text);
    await chat.passes();
    chat.customer.write(text);
    await chat.passes();
    expect(chat.heard().at(-1)).toMatch(words.given);
    const options = chat.customer.received.at(-1)?.message_id;
    const edits = telegram.callsOf('editMessageText').length;
    chat.customer.press(words.make);
    await chat.passes(600);
    const told = chat.customer.received.find(({ message_id }) => message_id === options);
    expect(told?.text).toMatch(words.ready);
    expect(telegram.callsOf('editMessageText').length - edits).toBeGreaterThanOrEqual(2);
    expect(videos(chat)).toHaveLength(1);
    expect(videos(chat)[0]?.caption).toMatch(words.caption);
    expect(documents(chat).map(({ file_name: name }) => name)).toEqual([
      'bread in the morning.srt',
      'bread in the morning.vtt',
      'bread in the morning.ass',
    ]);
    for (const { file_id: id } of documents(chat)) {
      expect(bytesOf(id).toString('utf8').replace(/\s+/g, ' ')).toContain(text);
    }
    chat.heard();
    chat.customer.press(words.style);
    await chat.passes();
    chat.customer.press(words.boxed);
    await chat.passes();
    expect(chat.customer.received.at(-1)?.text).toMatch(words.notCounted);
    chat.customer.press(words.make);
    await chat.passes(600);
    expect(videos(chat)).toHaveLength(2);
    chat.customer.press(words.menu);
    await chat.passes();
    expect(chat.heard().at(-1)).toMatch(words.left);
    const { clips } = await listClips(await chat.account());
    expect(clips.map(({ stage, options: { style } }) => [stage, style.name])).toEqual([
      ['delivered', 'boxed'],
      ['delivered', 'clean'],
    ]);
  });
});
