import { beforeEach, expect, test } from 'vitest';
import {
  attachFile,
  getConversation,
  readOwnFile,
  replyAsHuman,
  sendMessage,
  sendTemplate,
} from '@/lib/conversations';
import type { Ctx } from '@/lib/platform/context';
import { callsOf, echoTurns, lines, makeChat } from '@/tests/factories/conversations';
import { pretendMessenger, wordsOf } from '@/tests/factories/pretend-messenger';

beforeEach(() => echoTurns());

const hour = 3_600;
// A real one: its content is judged.
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

test('after the window the assistant’s words do not leave and a person is called; a person may reply for longer, marked', async () => {
  const messenger = pretendMessenger({ replyWindowHours: 24, afterWindow: { humanHours: 168 } });
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello', { automatic: true });
  expect(await getConversation(chat.owner, { conversationId })).toMatchObject({
    windowEndsAt: new Date('2026-03-03T10:00:00Z'),
    humanWindowEndsAt: new Date('2026-03-09T10:00:00Z'),
  });
  await chat.wait(25 * hour);
  await sendMessage(chat.job, { conversationId, text: 'Your order is ready.' });
  await chat.wait(5);
  expect(messenger.calls()).toBe(0);
  expect((await chat.thread())[1]).toMatchObject({ status: 'FAILED', failure: 'window-over' });
  expect(callsOf(conversationId)).toEqual(['window-over']);
  await replyAsHuman(chat.owner, { conversationId, text: 'Ann here' });
  await chat.wait(5);
  expect(messenger.recipients).toMatchObject([{ byHuman: true, windowOver: true }]);
  await chat.wait(200 * hour);
  await expect(replyAsHuman(chat.owner, { conversationId, text: 'too late' })).rejects.toMatchObject({
    code: 'invalid',
    key: 'window-over',
  });
  await chat.says('I am back');
  await chat.wait(10);
  expect(wordsOf(messenger.sent).at(-1)).toBe('heard: I am back');
});

test('where templates are allowed, one passes after the window and takes the conversation; elsewhere there are none', async () => {
  const messenger = pretendMessenger({ replyWindowHours: 24, afterWindow: 'template' });
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello', { automatic: true });
  await chat.wait(48 * hour);
  const template = { conversationId, name: 'order_ready', language: 'en', values: ['Anna', '17'] };
  await expect(replyAsHuman(chat.owner, { conversationId, text: 'hi' })).rejects.toMatchObject({
    key: 'window-over',
  });
  await sendTemplate(chat.owner, template);
  await chat.wait(5);
  expect(messenger.sent).toMatchObject([
    { kind: 'template', name: 'order_ready', language: 'en', values: ['Anna', '17'] },
  ]);
  expect(lines(await chat.thread())).toEqual([
    'CUSTOMER hello',
    'SYSTEM human-took-over',
    'HUMAN order_ready · Anna · 17',
  ]);
});

test('a channel without templates takes none', async () => {
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello', { automatic: true });
  await expect(
    sendTemplate(chat.owner, { conversationId, name: 'x', language: 'en', values: [] }),
  ).rejects.toMatchObject({ key: 'templates-not-here' });
});

test('a person sends files with and without words; the customer of this thread may read them, nobody else', async () => {
  const messenger = pretendMessenger({ captionLength: 200 });
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello', { automatic: true });
  const photo = await attachFile(chat.owner, { conversationId, name: 'rose.png', bytes: picture });
  const note = await attachFile(chat.company.manager, {
    conversationId,
    name: '../care.html',
    bytes: Buffer.from('<script>alert(1)</script>'),
  });
  await replyAsHuman(chat.owner, { conversationId, text: 'This one', fileIds: [photo.id] });
  await replyAsHuman(chat.owner, { conversationId, fileIds: [note.id] });
  await chat.wait(5);
  expect(messenger.sent).toMatchObject([
    { kind: 'image', contentType: 'image/png', caption: 'This one', name: 'rose.png' },
    { kind: 'file', name: 'care.html', contentType: 'text/plain' },
  ]);
  const visitor = (visitorId: string): Ctx => ({ ...chat.owner, actor: { kind: 'visitor', visitorId } });
  const ask = { channelId: chat.channel.id, fileId: photo.id };
  expect(picture.equals((await readOwnFile(visitor('anna'), ask)).bytes)).toBe(true);
  await chat.says('hi', { visitor: 'boris', automatic: true });
  await expect(readOwnFile(visitor('boris'), ask)).rejects.toMatchObject({ code: 'not-found' });
  await expect(readOwnFile(visitor('nobody'), ask)).rejects.toMatchObject({ code: 'not-found' });
});

test('a file that the channel does not take is refused before it is sent', async () => {
  pretendMessenger({ sends: { image: 10, file: 0 } });
  const chat = await makeChat();
  const { conversationId } = await chat.says('hello', { automatic: true });
  const bytes = Buffer.alloc(100, 'x');
  await expect(attachFile(chat.owner, { conversationId, name: 'a.txt', bytes })).rejects.toMatchObject({
    key: 'files-not-here',
  });
  await expect(replyAsHuman(chat.owner, { conversationId, text: '  ' })).rejects.toMatchObject({
    code: 'invalid',
  });
});
