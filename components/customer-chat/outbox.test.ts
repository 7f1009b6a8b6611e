import { expect, it } from 'vitest';
import type { CustomerMessage } from './chat-thread';
import { type Outgoing, threadWithOutbox } from './outbox';

const stored = (seq: number, clientId: string | null): CustomerMessage => ({
  seq,
  author: clientId === null ? 'ASSISTANT' : 'CUSTOMER',
  text: `${seq}`,
  cards: [],
  quickReplies: [],
  attachments: [],
  clientId,
  at: '2026-01-01T00:00:00.000Z',
});
const outgoing = (clientId: string, state: Outgoing['state']): Outgoing => ({
  clientId,
  text: clientId,
  at: '2026-01-01T00:00:01.000Z',
  state,
});

it('a message keeps its key when the server has it, so that its bubble stays', () => {
  const [before] = threadWithOutbox([], [outgoing('mine', 'sending')]);
  const [after, ...more] = threadWithOutbox([stored(1, 'mine')], [outgoing('mine', 'stored')]);
  expect([before?.key, before?.state]).toEqual(['mine', 'sending']);
  expect([after?.key, after?.state]).toEqual(['mine', 'sent']);
  expect(more).toEqual([]);
});

it('what did not get through stands below the thread, in the order it was written', () => {
  const thread = threadWithOutbox(
    [stored(1, 'first'), stored(2, null)],
    [outgoing('second', 'failed'), outgoing('third', 'stored')],
  );
  expect(thread.map(({ key, state }) => [key, state])).toEqual([
    ['first', 'sent'],
    ['seq-2', 'sent'],
    ['second', 'failed'],
    ['third', 'sent'],
  ]);
});
