import { expect, test } from 'vitest';
import type { ThreadMessage } from '../chat/thread-message';
import type { WireNote } from './use-notes';
import { withNotes } from './with-notes';

const message = (minute: number): ThreadMessage => ({
  key: `m${minute}`,
  author: 'CUSTOMER',
  text: '',
  cards: [],
  quickReplies: [],
  at: `2026-03-01T10:0${minute}:00.000Z`,
  state: 'sent',
});
const note = (minute: number): WireNote => ({
  id: `n${minute}`,
  conversationId: 'cnv',
  userId: 'olga',
  author: 'Olga',
  text: '',
  createdAt: `2026-03-01T10:0${minute}:00.000Z`,
});
const keys = (shown: { earlier: boolean; later: boolean }) =>
  withNotes([message(2), message(4)], [note(1), note(3), note(5)], { myId: 'olga', ...shown }).map(
    ({ key }) => key,
  );

test('notes stand among the messages by their time', () => {
  expect(keys({ earlier: false, later: false })).toEqual(['n1', 'm2', 'n3', 'm4', 'n5']);
});

test('notes of a time whose messages are not loaded wait for them', () => {
  expect(keys({ earlier: true, later: false })).toEqual(['m2', 'n3', 'm4', 'n5']);
  expect(keys({ earlier: false, later: true })).toEqual(['n1', 'm2', 'n3', 'm4']);
});

test('a thread without messages shows its notes', () => {
  expect(withNotes([], [note(1)], { myId: 'pavel', earlier: false, later: false })).toMatchObject([
    { key: 'n1', note: true, own: false, author: 'SYSTEM', authorName: 'Olga' },
  ]);
});
