import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { newId } from '@/lib/platform/new-id';
import { hashSender } from './hash-sender';
import { processEvent } from './jobs';
import type { InboundSource, WebhookOutcome } from './schemas';
import type { NewEvent } from './sources/source';
import { findEventId, insertEvent } from './store';

type Stored = Extract<WebhookOutcome, { eventId: string }>;

/**
 * Stores genuine events once each and promises their processing. Events of one company are one transaction: a request
 * that fails half-way is repeated by its sender, and what was stored is then a duplicate.
 */
export async function storeEvents(
  base: BaseCtx,
  source: InboundSource,
  events: readonly NewEvent[],
): Promise<Stored> {
  const outcomes: Stored[] = [];
  for (const [companyId, own] of Map.groupBy(events, (event) => event.companyId)) {
    const work = async (tx: Tx<BaseCtx>): Promise<Stored[]> => {
      const stored: Stored[] = [];
      for (const event of own) stored.push(await storeOne(tx, source, event));
      return stored;
    };
    outcomes.push(
      ...(companyId === null
        ? await acrossCompanies(base, work)
        : await inTransaction({ ...base, companyId }, work)),
    );
  }
  const best = (['accepted', 'duplicate', 'ignored'] as const)
    .map((end) => outcomes.find((outcome) => outcome.end === end))
    .find((outcome) => outcome !== undefined);
  return best ?? { end: 'ignored', eventId: '' };
}

async function storeOne(tx: Tx<BaseCtx>, source: InboundSource, event: NewEvent): Promise<Stored> {
  const receivedAt = tx.ctx.clock.now();
  // Senders are named by phone numbers and addresses, which have no place in queues and job lists.
  const sender = hashSender(event.sender);
  const id = await insertEvent(tx, { ...event, sender, id: newId('evt', receivedAt), source, receivedAt });
  if (id === null) {
    const known = await findEventId(tx, source, event.scope, event.eventId);
    return { end: 'duplicate', eventId: known ?? '' };
  }
  if (!event.used) return { end: 'ignored', eventId: id };
  await dispatch(tx, processEvent, { eventId: id, sender });
  return { end: 'accepted', eventId: id };
}
