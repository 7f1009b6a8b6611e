import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { installEngine } from '@/jobs/install-engine';
import { getWebChat } from '@/lib/channels';
import { listConversations, listMessages } from '@/lib/conversations';
import { chatVisitor } from '@/tests/factories/chat-visitor';
import { lines } from '@/tests/factories/conversations';
import { eventually } from '@/tests/factories/eventually';
import { makeCompany } from '@/tests/factories/make-company';
import { programOf } from '@/tests/factories/program-of';

const children: ChildProcess[] = [];
afterEach(() => {
  for (const child of children) child.kill('SIGKILL');
});

const answeringWorker = await programOf('tests/db/conversations/fixtures/answering-worker.ts');

function startWorker(file: string, thinkMs: number): ChildProcess {
  const child = spawn(process.execPath, [answeringWorker, file, String(thinkMs)], {
    stdio: 'inherit',
  });
  children.push(child);
  return child;
}

test('a worker killed in the quiet window, and another in the middle of the answer, cost the customer nothing', async () => {
  installEngine();
  const { owner } = await makeCompany();
  const channel = await getWebChat(owner);
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'x8-killed-')), 'claims');
  const claims = () => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').length : 0);
  const thread = async () => {
    const conversationId = (await listConversations(owner, {})).conversations[0]?.id;
    return conversationId === undefined ? [] : (await listMessages(owner, { conversationId })).messages;
  };
  const visitor = chatVisitor(owner, channel);

  await visitor.sends('hello', 'm1');
  const first = startWorker(file, 60_000);
  await eventually(async () => (await thread()).length === 1, 30_000);
  await visitor.sends('two pairs', 'm2');
  await eventually(async () => (await thread()).length === 2);
  first.kill('SIGKILL');

  const second = startWorker(file, 60_000);
  await eventually(() => claims() === 1, 60_000);
  await visitor.sends('in black', 'm3');
  second.kill('SIGKILL');

  startWorker(file, 10);
  await eventually(async () => (await thread()).length === 5, 60_000);
  await new Promise((resolve) => setTimeout(resolve, 2_000));
  const said = lines(await thread());
  const by = (author: string) => said.filter((line) => line.startsWith(author));
  expect(by('CUSTOMER')).toEqual(['CUSTOMER hello', 'CUSTOMER two pairs', 'CUSTOMER in black']);
  expect(by('ASSISTANT')).toEqual(['ASSISTANT heard: hello | two pairs', 'ASSISTANT heard: in black']);
  expect(said).toHaveLength(5);
}, 180_000);
