import { expect, it } from 'vitest';
import type { CustomerMessage } from './chat-thread';
import { mergeMessages } from './merge-messages';

const message = (seq: number): CustomerMessage => ({
  seq,
  author: 'ASSISTANT',
  text: `${seq}`,
  cards: [],
  quickReplies: [],
  attachments: [],
  clientId: null,
  at: '2026-01-01T00:00:00.000Z',
});
const seqs = (messages: readonly CustomerMessage[]) => messages.map(({ seq }) => seq);

it('puts what came by the stream and by asking into one order, each once', () => {
  expect(seqs(mergeMessages([1, 2, 5].map(message), [4, 5, 3].map(message)))).toEqual([1, 2, 3, 4, 5]);
});

it('puts an earlier page in front', () => {
  expect(seqs(mergeMessages([3, 4].map(message), [1, 2].map(message)))).toEqual([1, 2, 3, 4]);
});

it('keeps the very same list when nothing is new, so that nothing is drawn again', () => {
  const known = [1, 2].map(message);
  expect(mergeMessages(known, [message(2)])).toBe(known);
});
