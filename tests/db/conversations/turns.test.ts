import { beforeEach, expect, test } from 'vitest';
import { claimTurn, finishTurn, listConversations } from '@/lib/conversations';
import { AppError } from '@/lib/platform/errors/app-error';
import { echoTurns, lines, makeChat } from '@/tests/factories/conversations';
import { updateCompanyStatus } from './update-company-status';

beforeEach(() => echoTurns());

test('three quick messages are answered once, together', async () => {
  const chat = await makeChat();
  await chat.says('hi');
  await chat.wait(3);
  await chat.says('do you have');
  await chat.wait(3);
  await chat.says('red shoes?');
  await chat.wait(3);
  expect(lines(await chat.thread())).toEqual(['CUSTOMER hi', 'CUSTOMER do you have', 'CUSTOMER red shoes?']);
  await chat.wait(1);
  expect(lines(await chat.thread()).slice(3)).toEqual(['ASSISTANT heard: hi | do you have | red shoes?']);
  await chat.wait(3_600);
  expect(await chat.thread()).toHaveLength(4);
});

test('somebody who types on and on is answered after thirty seconds', async () => {
  const chat = await makeChat();
  for (let index = 0; index < 12; index += 1) {
    await chat.says(`${index}`);
    await chat.wait(3);
  }
  const answers = (await chat.thread()).filter(({ author }) => author === 'ASSISTANT');
  expect(answers.map(({ text }) => text)).toEqual(['heard: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9']);
  await chat.wait(10);
  expect(lines(await chat.thread()).at(-1)).toBe('ASSISTANT heard: 10 | 11');
});

test('a message during an answer is answered by a second turn, after the first', async () => {
  const chat = await makeChat();
  let first = true;
  echoTurns(async () => {
    if (first) await chat.says('and socks');
    first = false;
  });
  await chat.says('shoes');
  await chat.wait(20);
  expect(lines(await chat.thread())).toEqual([
    'CUSTOMER shoes',
    'CUSTOMER and socks',
    'ASSISTANT heard: shoes',
    'ASSISTANT heard: and socks',
  ]);
});

test('a turn waits while the turn before it is being answered', async () => {
  const chat = await makeChat();
  const first = await chat.says('one');
  chat.clock.moveBy(5_000);
  expect(await claimTurn(chat.job, { turnId: first.turnId ?? '' })).toMatchObject({ status: 'claimed' });
  const second = await chat.says('two');
  expect(second.turnId).not.toBe(first.turnId);
  chat.clock.moveBy(5_000);
  expect(await claimTurn(chat.job, { turnId: second.turnId ?? '' })).toMatchObject({ status: 'later' });
  await finishTurn(chat.job, { turnId: first.turnId ?? '', replies: [{ text: '1' }], policy: 'test' });
  await chat.wait(5);
  expect(lines(await chat.thread()).slice(2)).toEqual(['ASSISTANT 1', 'ASSISTANT heard: two']);
});

test('a turn whose answer died with its job does not hold up the next one for ever', async () => {
  const chat = await makeChat();
  const first = await chat.says('one');
  chat.clock.moveBy(5_000);
  await claimTurn(chat.job, { turnId: first.turnId ?? '' });
  const second = await chat.says('two');
  chat.clock.moveBy(20 * 60_000);
  expect(await claimTurn(chat.job, { turnId: second.turnId ?? '' })).toMatchObject({ status: 'claimed' });
  expect(lines(await chat.thread())).toContain('SYSTEM answer-failed');
  const { conversations } = await listConversations(chat.owner, { filter: 'waiting' });
  expect(conversations).toHaveLength(1);
});

test('an answer cut off by a crash is claimed again, and finishing twice stores one answer', async () => {
  const chat = await makeChat();
  const turnId = (await chat.says('hello')).turnId ?? '';
  chat.clock.moveBy(4_000);
  const once = await claimTurn(chat.job, { turnId });
  const again = await claimTurn(chat.job, { turnId });
  expect(again).toEqual(once);
  const replies = [{ text: 'first' }, { text: 'second' }];
  const ends = await Promise.all(
    Array.from({ length: 5 }, () => finishTurn(chat.job, { turnId, replies, policy: 'test' })),
  );
  expect(ends.filter(({ status }) => status === 'answered')).toHaveLength(1);
  expect(lines(await chat.thread())).toEqual(['CUSTOMER hello', 'ASSISTANT first', 'ASSISTANT second']);
  expect(await claimTurn(chat.job, { turnId })).toEqual({ status: 'over' });
});

test('an answer nobody asked for yet is refused', async () => {
  const chat = await makeChat();
  const turnId = (await chat.says('hello')).turnId ?? '';
  const early = finishTurn(chat.job, { turnId, replies: [{ text: 'too soon' }], policy: 'test' });
  await expect(early).rejects.toMatchObject({ key: 'turn-not-claimed' } satisfies Partial<AppError>);
  expect(await claimTurn(chat.job, { turnId })).toMatchObject({ status: 'later' });
});

test('an answer that fails for good calls a person and says so in the thread', async () => {
  const chat = await makeChat();
  echoTurns(async () => {
    throw new AppError('invalid', 'input-invalid');
  });
  await chat.says('hello');
  await expect(chat.wait(10)).rejects.toThrow();
  expect(lines(await chat.thread())).toEqual(['CUSTOMER hello', 'SYSTEM answer-failed']);
  const { conversations } = await listConversations(chat.owner, { filter: 'waiting' });
  expect(conversations[0]).toMatchObject({ needsHuman: true, typing: false });
});

test('a company that is switched off keeps the messages and answers none', async () => {
  const chat = await makeChat();
  const before = await chat.says('while you were open');
  await updateCompanyStatus(chat.company.companyId, 'SUSPENDED');
  const after = await chat.says('anybody?');
  expect(before.turnId).not.toBeNull();
  expect(after.turnId).toBeNull();
  await chat.wait(60);
  expect(lines(await chat.thread())).toEqual(['CUSTOMER while you were open', 'CUSTOMER anybody?']);
});
