import type { ThreadMessage } from '../chat/thread-message';
import type { WireNote } from './use-notes';

interface Shown {
  readonly myId: string | undefined;
  /** There are messages before the first, or after the last, that are not shown: notes of that time are not either. */
  readonly earlier: boolean;
  readonly later: boolean;
}

/** The thread with the notes among what was said, each at its time. */
export function withNotes(
  messages: readonly ThreadMessage[],
  notes: readonly WireNote[],
  { myId, earlier, later }: Shown,
): ThreadMessage[] {
  const [first, last] = [messages[0], messages.at(-1)];
  const shown = notes.filter(
    ({ createdAt }) => !(earlier && first && createdAt < first.at) && !(later && last && createdAt > last.at),
  );
  const rows = shown.map(
    ({ id, text, createdAt, author, userId }): ThreadMessage => ({
      key: id,
      author: 'SYSTEM',
      note: true,
      own: userId === myId,
      ...(author === null ? {} : { authorName: author }),
      text,
      cards: [],
      quickReplies: [],
      at: createdAt,
      state: 'sent',
    }),
  );
  const all: ThreadMessage[] = [];
  for (const message of messages) {
    while (rows[0] && rows[0].at < message.at) all.push(...rows.splice(0, 1));
    all.push(message);
  }
  return [...all, ...rows];
}
