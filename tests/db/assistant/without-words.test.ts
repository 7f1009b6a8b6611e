import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { answerTurnJob } from '@/jobs/conversations/answer-turn';
import { defineJob } from '@/jobs/define-job';
import { answerTurn } from '@/lib/assistant';
import { type Attachment, answerTurnContract, getConversation, giveUpTurn } from '@/lib/conversations';
import { storeFile } from '@/lib/media';
import * as model from '@/lib/vendors/openai/ask-chat';
import { lines, type MadeChat, makeChat } from '@/tests/factories/conversations';

void answerTurnJob;
const answerWith = (policy: 'rules' | 'openai') =>
  defineJob(
    answerTurnContract,
    async (ctx, { turnId }) => {
      await answerTurn(ctx, { turnId, policy });
    },
    { giveUp: giveUpTurn },
  );

beforeEach(() => answerWith('rules'));
afterEach(() => vi.restoreAllMocks());

const file = (kind: 'image' | 'voice' | 'sticker', more: Partial<Attachment> = {}): Attachment =>
  ({ kind, fileId: null, name: kind, contentType: 'audio/ogg', size: 3, ...more }) as Attachment;

const sends = async (chat: MadeChat, text: string, ...attachments: Attachment[]) => {
  const { conversationId } = await chat.says(text, { attachments });
  await chat.wait(20);
  return getConversation(chat.owner, { conversationId });
};

test('somebody who speaks where nobody writes it down is kindly asked to type, in the company’s language', async () => {
  const chat = await makeChat({ language: 'ru' });
  expect(await sends(chat, '', file('voice'))).toMatchObject({ humanSince: null });
  expect(lines(await chat.thread()).at(-1)).toBe(
    'ASSISTANT Пока не получается прослушать голосовое. Напишите, пожалуйста, то же самое словами.',
  );
});

test('what was spoken and written down is answered as if it had been typed', async () => {
  const chat = await makeChat();
  await sends(chat, '', file('voice', { transcript: 'I want to talk to a person, please' }));
  const thread = lines(await chat.thread());
  expect(thread.at(-1)).toContain("I'm getting a person for you");
});

test('words beside an unheard note are answered, after the request to type the rest', async () => {
  const chat = await makeChat();
  await sends(chat, 'Hello!', file('voice'));
  const answers = (await chat.thread()).filter(({ author }) => author === 'ASSISTANT');
  expect(answers.length).toBeGreaterThan(1);
  expect(answers[0]?.text).toContain("I can't listen to voice messages here");
});

test('a picture alone is for a person, who is called; a sticker alone needs nobody', async () => {
  const chat = await makeChat();
  expect(await sends(chat, '', file('sticker'))).toMatchObject({ humanSince: null });
  expect(await chat.thread()).toHaveLength(1);
  expect(await sends(chat, '', file('image'))).toMatchObject({
    humanReason: 'ASSISTANT_UNSURE',
    needsHuman: true,
  });
  expect(lines(await chat.thread()).at(-1)).toContain('Somebody from our team will look at it');
});

test('a model that sees is shown the picture with the words', async () => {
  answerWith('openai');
  const ask = vi.spyOn(model, 'askChat').mockResolvedValue({
    text: 'A lovely bouquet!',
    calls: [],
    tokens: 10,
    inputTokens: 8,
    outputTokens: 2,
    model: 'double',
    cut: false,
  });
  const chat = await makeChat();
  const picture = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  );
  const { id } = await storeFile(chat.job, { purpose: 'message-file', name: 'a.png', bytes: picture });
  await sends(chat, '', file('image', { fileId: id, contentType: 'image/png' }));
  expect(lines(await chat.thread()).at(-1)).toBe('ASSISTANT A lovely bouquet!');
  expect(ask.mock.calls[0]?.[0].messages.at(-1)).toEqual({
    role: 'user',
    content: [
      { type: 'image_url', image_url: { url: `data:image/png;base64,${picture.toString('base64')}` } },
    ],
  });
});
