import type { RecordedThread } from '../get-recorded-thread';

/** A transaction holds so many steps in its time. */
const mostRecords = 3_000;

/**
 * Why the course of a thread cannot be played again: it began before anything was recorded, its beginning is not kept any
 * more, something happened that is not played, or it is too long. Null: it can.
 */
export function whyUnplayed({
  records,
  messages,
}: RecordedThread): 'before-recording' | 'pruned' | 'not-played' | 'too-long' | null {
  const [first] = records;
  if (first?.fact.kind !== 'opened') return (first?.seq ?? 1) > 1 ? 'pruned' : 'before-recording';
  if (records.some(({ fact }) => fact.kind === 'other')) return 'not-played';
  const kept = new Set(messages.map(({ id }) => id));
  if (records.some(({ fact }) => 'messageId' in fact && !kept.has(fact.messageId))) return 'pruned';
  return records.length > mostRecords ? 'too-long' : null;
}
