import { expect, test } from 'vitest';
import type { ThreadMessage } from '../chat/thread-message';
import { withoutStored } from './without-stored';

const said = (key: string, state: ThreadMessage['state'] = 'sending'): ThreadMessage => ({
  key,
  author: 'HUMAN',
  text: 'ok',
  cards: [],
  quickReplies: [],
  at: '2026-03-01T10:00:00.000Z',
  state,
});

test('a reply is shown once, whichever comes first; the same words said again are another reply', () => {
  const outgoing = [said('a'), said('b')];
  expect(withoutStored(outgoing, [])).toHaveLength(2);
  expect(withoutStored(outgoing, [said('msg_a', 'sent')]).map(({ key }) => key)).toEqual(['b']);
});

test('a reply whose answer was lost, though it was stored, is not offered to be sent again', () => {
  expect(withoutStored([said('a', 'failed')], [said('msg_a', 'sent')])).toEqual([]);
});
