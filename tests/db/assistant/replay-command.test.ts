import { beforeAll, expect, test } from 'vitest';
import { createRule, updateRule } from '@/lib/assistant';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { DeskTalk } from '@/tests/conversations/desk-talk';
import { openShop } from '@/tests/conversations/open-shop';
import { runX8 } from '@/tests/factories/run-x8';
import { ownerClient } from '@/tests/setup/owner-client';

/** `x8 replay` in a process of its own. */
const replay = (...args: string[]) => runX8(['replay', ...args]);

let company: string;
const conversations: string[] = [];

beforeAll(async () => {
  const shop = await openShop('flowers');
  company = shop.companyId;
  for (const words of ['Здравствуйте!', '2 букета роз']) {
    const talk = await DeskTalk.open(company, movedClock(new Date('2026-11-23T10:00:00+03:00')));
    await talk.play({ customer: words });
    conversations.push(talk.conversationId);
  }
});

/** As if the assistant had said something else then. */
async function saidOtherwise(conversationId: string): Promise<void> {
  const judge = await ownerClient();
  await judge.query(
    "update message set text = 'Иначе: ' || text where conversation_id = $1 and author = 'ASSISTANT'",
    [conversationId],
  );
}

test('one conversation: the same, or what is different and exit code 1; many: a summary', {
  timeout: 120_000,
}, async () => {
  const [first = '', second = ''] = conversations;
  expect(await replay('--conversation', first)).toEqual({ code: 0, stdout: 'the same\n', stderr: '' });
  expect(await replay('--all', '--company', company)).toEqual({
    code: 0,
    stdout: '2 conversations, 2 turns: the same\n',
    stderr: '',
  });

  await saidOtherwise(second);
  const different = await replay('--conversation', second);
  expect(different.code).toBe(1);
  expect(different.stdout).toMatch(/^turn 1 · 2026-11-23T07:00:\d\d\.000Z · trn_/);
  expect(different.stdout).toMatch(/^- {2}Иначе: (.*)\n\+ {2}\1$/m);

  const many = await replay('--since', '2026-11-23', '--company', company, '--json');
  expect(many.code).toBe(1);
  expect(JSON.parse(many.stdout)).toMatchObject({
    conversations: 2,
    turns: 2,
    different: [{ conversationId: second, same: false, turns: [{ number: 1, same: false }] }],
  });
});

test('threads that could not be played and rules that have changed since are counted apart', {
  timeout: 120_000,
}, async () => {
  const shop = await openShop('flowers');
  const old = await createRule(shop, { scenario: 'GREETING', kind: 'EXACT', text: 'Рады вам!' });
  const talk = await DeskTalk.open(shop.companyId, movedClock(new Date('2026-11-23T10:00:00+03:00')));
  await talk.play({ customer: 'Здравствуйте!' });
  const judge = await ownerClient();
  await judge.query('delete from conversation_record where conversation_id = $1 and seq = 1', [
    talk.conversationId,
  ]);
  await updateRule(shop, { id: old.id, change: { text: 'Добро пожаловать!' } });
  // The rules policy takes no advice.
  await createRule(shop, { scenario: 'ALWAYS', text: 'Предлагай открытку.' });

  expect(await replay('--conversation', talk.conversationId)).toEqual({
    code: 0,
    stdout: [
      'the same',
      '(only answers and news: the course of the thread was not played again, because its beginning is not kept any more)',
      "(turn 1: played with the owner's rules of that time; today's differ)",
      '@@ -1,1 +1,1 @@',
      '-GREETING EXACT "Рады вам!"',
      '+GREETING EXACT "Добро пожаловать!"',
      '',
    ].join('\n'),
    stderr: '',
  });
  expect(await replay('--company', shop.companyId)).toEqual({
    code: 0,
    stdout: [
      '1 conversations, 1 turns: the same',
      '(of 1 only answers and news: the course of the thread could not be played again)',
      "(1 turns were played with the owner's rules of their time; today's differ: --conversation tells how)",
      '',
    ].join('\n'),
    stderr: '',
  });
});

test('what cannot be: no such conversation, nothing named, a moment that is none', {
  timeout: 60_000,
}, async () => {
  const [none, nothing, moment] = await Promise.all([
    replay('--conversation', 'cnv_none'),
    replay(),
    replay('--since', 'yesterday'),
  ]);
  expect([none?.code, nothing?.code, moment?.code]).toEqual([1, 2, 2]);
  expect([none?.stdout, nothing?.stdout, moment?.stdout]).toEqual(['', '', '']);
  expect(nothing?.stderr).toContain('--all');
});
