import { expect, test } from 'vitest';
import { defineJob } from '@/jobs/define-job';
import { answerTurnContract, claimTurn, finishTurn, getConversation, handBack } from '@/lib/conversations';
import { callsOf, echoTurns, type MadeChat, makeChat } from '@/tests/factories/conversations';
import { pretendMessenger, wordsOf } from '@/tests/factories/pretend-messenger';

/** The other side answers whatever we say, at once, until we fall silent or an hour is over. Returns our messages. */
async function talkToBot(
  chat: MadeChat,
  answer: (round: number, heard: string) => string,
): Promise<string[]> {
  const messenger = pretendMessenger();
  await chat.says('Hello, is anybody there today?');
  let heard = 0;
  for (let round = 0; round < 200; round += 1) {
    await chat.wait(18);
    for (const text of wordsOf(messenger.sent.slice(heard))) await chat.says(answer(round, text));
    heard = messenger.sent.length;
  }
  return wordsOf(messenger.sent);
}

test('an answering machine that repeats itself is answered twice, then a person is called and we are silent', async () => {
  echoTurns();
  const chat = await makeChat();
  const said = await talkToBot(
    chat,
    (round) => `Thank you for your letter no. ${round}. We will reply soon.`,
  );
  expect(said.length).toBeLessThanOrEqual(4);
  const [message] = await chat.thread();
  const conversationId = message?.conversationId ?? '';
  expect(callsOf(conversationId)).toEqual(['loop-stopped']);
  expect(await getConversation(chat.owner, { conversationId })).toMatchObject({
    needsHuman: true,
    humanReason: 'ASSISTANT_UNSURE',
  });
  expect((await chat.thread()).map(({ text }) => text)).toContain('loop-stopped');
  await handBack(chat.owner, { conversationId });
});

test('a machine that always says something else, to an assistant that does not understand it, is stopped soon', async () => {
  defineJob(answerTurnContract, async (ctx, { turnId }) => {
    if ((await claimTurn(ctx, { turnId })).status !== 'claimed') return;
    await finishTurn(ctx, { turnId, replies: [{ text: 'What would you like to buy?' }], policy: 'deaf' });
  });
  const chat = await makeChat();
  const words = ['apple', 'pear', 'plum', 'cherry', 'grape', 'melon', 'lemon', 'fig', 'date', 'kiwi'];
  const said = await talkToBot(
    chat,
    (round) => `I would like to tell you about my ${words[round % 10]} ${round}`,
  );
  expect(said.length).toBeLessThanOrEqual(8);
});

test('two machines that always find something new to say are stopped all the same', async () => {
  echoTurns();
  const chat = await makeChat();
  const letters = 'abcdefghijklmnopqrstuvwxyz';
  const word = (round: number) => [...String(round * 7919)].map((digit) => letters[Number(digit)]).join('');
  const said = await talkToBot(chat, (round) => `And what do you think of ${word(round)}, dear friend?`);
  expect(said.length).toBeLessThanOrEqual(32);
}, 60_000);

test('what a machine is known to have written is shown, and never answered', async () => {
  echoTurns();
  const chat = await makeChat();
  const { turnId, conversationId } = await chat.says('I am on holiday.', { automatic: true });
  expect(turnId).toBeNull();
  await chat.wait(60);
  expect((await chat.thread()).map(({ automatic, author }) => [author, automatic])).toEqual([
    ['CUSTOMER', true],
  ]);
  await handBack(chat.owner, { conversationId });
  expect(await getConversation(chat.owner, { conversationId })).toMatchObject({ typing: false, unread: 1 });
});
