import type { BaseCtx } from '@/lib/platform/context';
import type { InboundSource, WebhookOutcome } from './schemas';
import type { NewEvent } from './sources/source';
import type { Ending } from './store';
import { storeEvent } from './store-event';

type Stored = Extract<WebhookOutcome, { eventId: string }>;

/**
 * Stores genuine events once each and promises their processing. A request that fails half-way is repeated by its sender,
 * and what was stored is then a duplicate.
 */
export async function storeEvents(
  base: BaseCtx,
  source: InboundSource,
  events: readonly NewEvent[],
): Promise<Stored> {
  const endings: Ending[] = [];
  for (const event of events) endings.push(await storeEvent(base, source, event));
  const best = (['accepted', 'duplicate', 'ignored'] as const)
    .map((end) => endings.find(({ ending }) => ending === end))
    .find((ending) => ending !== undefined);
  return best ? { end: best.ending, eventId: best.eventId ?? '' } : { end: 'ignored', eventId: '' };
}
