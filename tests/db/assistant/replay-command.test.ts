import { spawn } from 'node:child_process';
import { beforeAll, expect, test } from 'vitest';
import { movedClock } from '@/lib/platform/time/moved-clock';
import { projectRoot } from '@/scripts/project-root';
import { DeskTalk } from '@/tests/conversations/desk-talk';
import { openShop } from '@/tests/conversations/open-shop';
import { programOf } from '@/tests/factories/program-of';
import { ownerClient } from '@/tests/setup/owner-client';

interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const program = await programOf('scripts/x8.ts');

/** `x8 replay` in a process of its own, on this file's database. */
function replay(...args: string[]): Promise<Ran> {
  const env = { ...process.env, DATABASE_OWNER_URL: process.env.X8_TEST_SUPERUSER_URL };
  const child = spawn(process.execPath, [program, 'replay', ...args], { cwd: projectRoot, env });
  let [stdout, stderr] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString();
  });
  return new Promise((resolve) => {
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

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
