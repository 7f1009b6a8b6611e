import { coalesced } from '@/lib/platform/coalesced';
import type { BaseCtx } from '@/lib/platform/context';
import { runEffects } from '@/lib/platform/db/run-effects';
import { runStatement } from '@/lib/platform/db/run-statement';
import { handOverNew } from '@/lib/platform/dispatch/hand-over-new';
import { prepareJob } from '@/lib/platform/dispatch/prepare-job';
import { newId } from '@/lib/platform/new-id';
import { hashSender } from './hash-sender';
import { processEvent } from './jobs';
import type { InboundSource } from './schemas';
import type { NewEvent } from './sources/source';
import { type Ending, type EventRow, receiveEvent, receiveEvents } from './store';

/** Events that arrive while others are being written are written together: a flood costs few commits. */
const storeTogether = coalesced(
  (rows: readonly EventRow[]) => runStatement<Ending>('doors', receiveEvents(rows)),
  {
    runs: 2,
    most: 25,
  },
);

/** Stores one genuine event once and promises its processing, in the caller's transaction when there is one. */
export async function storeEvent(base: BaseCtx, source: InboundSource, event: NewEvent): Promise<Ending> {
  const receivedAt = base.clock.now();
  const id = newId('evt', receivedAt);
  // Senders are named by phone numbers and addresses, which have no place in queues and job lists.
  const sender = hashSender(event.sender);
  const job = { ...prepareJob(base, processEvent, { eventId: id, sender }), companyId: event.companyId };
  const row: EventRow = { ...event, id, source, sender, receivedAt, promise: job };
  const handOver = (): Promise<void> => handOverNew(job);
  const { tx } = base;
  const ending = tx ? await receiveEvent(tx, row) : await storeTogether(row);
  if (!ending) throw new Error('receive_events answers each event with one row.');
  if (ending.ending !== 'accepted') return ending;
  if (tx) tx.afterCommit(handOver);
  else await runEffects(base, [handOver]);
  return ending;
}
