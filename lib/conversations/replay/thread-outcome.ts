import type { RecordedMessage, RecordedThread } from '../get-recorded-thread';

/**
 * The course of a thread in words: who holds it, its turns, its messages and how far each got. Without what was said by the
 * assistant, which its turns tell, and without receipts, which are the channel's word alone. Ids are told as numbers, so
 * that two threads of the same course have the same bytes.
 */
export function threadOutcome({ conversation, turns, messages, parts }: RecordedThread): string {
  const { humanSince, humanReason, humanUntil, blocked } = conversation;
  const numberOf = new Map(turns.map(({ id }, index) => [id, index + 1]));
  return [
    humanSince
      ? `held ${humanReason} since ${humanSince.toISOString()} until ${humanUntil?.toISOString() ?? 'handed back'}`
      : 'answered by the assistant',
    ...(blocked ? ['the customer has blocked the channel'] : []),
    ...turns.map(
      ({ state, openedAt, dueAt, answeredAt }, index) =>
        `turn ${index + 1} ${state} opened ${openedAt.toISOString()} due ${dueAt.toISOString()}${
          answeredAt ? ` answered ${answeredAt.toISOString()}` : ''
        }`,
    ),
    ...messages.map((message, index) =>
      [
        `message ${index + 1} ${message.author}`,
        ...(message.turnId === null ? [] : [`of turn ${numberOf.get(message.turnId) ?? '?'}`]),
        ...stateOf(message),
        ...partsOf(message, parts),
        ...wordsOf(message),
      ].join(' '),
    ),
  ].join('\n');
}

function stateOf({ status, failure, automatic, writtenOn, editedAt, deletedAt }: RecordedMessage): string[] {
  return [
    status === 'DELIVERED' || status === 'READ' ? 'SENT' : status,
    ...(failure === null ? [] : [failure]),
    ...(automatic ? ['by a machine'] : []),
    ...(writtenOn === null ? [] : [`on the ${writtenOn}`]),
    // Edits of what was taken back are forgotten with its words.
    ...(editedAt && !deletedAt ? [`edited ${editedAt.toISOString()}`] : []),
    ...(deletedAt ? [`taken back ${deletedAt.toISOString()}`] : []),
  ];
}

function partsOf({ id }: RecordedMessage, parts: RecordedThread['parts']): string[] {
  const own = parts.filter(({ messageId }) => messageId === id);
  if (own.length === 0) return [];
  const states = own.map(({ state }) => (state === 'DELIVERED' || state === 'READ' ? 'SENT' : state));
  return [`in parts ${states.join(',')}`];
}

const wordsOf = ({ author, text }: RecordedMessage): string[] =>
  author === 'ASSISTANT' ? [] : [JSON.stringify(text)];
