import type { RecordedThread } from '../get-recorded-thread';

/** In the place of words that somebody has taken back: nobody keeps them. */
const takenBack = '…';

/**
 * What a message said when it arrived, or (with `afterSeq`) once the edit of that record was made: what the next edit found
 * there, or what stands there still.
 */
export function wordsAsReceived(
  { records, messages }: RecordedThread,
  messageId: string,
  afterSeq = 0,
): string {
  const next = records.find(
    ({ seq, fact }) => seq > afterSeq && fact.kind === 'edited' && fact.messageId === messageId,
  );
  if (next?.fact.kind === 'edited') return next.fact.before;
  const message = messages.find(({ id }) => id === messageId);
  return message?.deletedAt ? takenBack : (message?.text ?? '');
}
