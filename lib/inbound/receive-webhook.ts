import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';
import { dispatch } from '@/lib/platform/dispatch/dispatch';
import { log } from '@/lib/platform/log';
import { newId } from '@/lib/platform/new-id';
import { processEvent } from './jobs';
import type { Webhook, WebhookOutcome } from './schemas';
import { sourceOf } from './source-of';
import type { AdmittedEvent } from './sources/source';
import { findEventId, insertEvent } from './store';

/**
 * The one door for outside events: proves the request genuine, stores it once, promises its processing, and does nothing
 * else. Never throws for what the outside did wrong; how it ended is the answer, which the route puts into HTTP.
 */
export async function receiveWebhook(caller: BaseCtx, webhook: Webhook): Promise<WebhookOutcome> {
  const base: BaseCtx = { ...caller, actor: { kind: 'webhook', source: webhook.source } };
  const source = sourceOf(webhook.source);
  if (webhook.rawBody.byteLength > source.maxBytes) return { end: 'too-large' };
  try {
    const event = await source.admit(base, webhook);
    return event.end === 'admitted' ? await store(base, webhook, event) : event;
  } catch (cause) {
    log.error({ err: cause, requestId: base.requestId, source: webhook.source }, 'event not stored');
    return { end: 'not-stored', cause };
  }
}

async function store(base: BaseCtx, { source }: Webhook, event: AdmittedEvent): Promise<WebhookOutcome> {
  const receivedAt = base.clock.now();
  const work = async (tx: Tx<BaseCtx>): Promise<WebhookOutcome> => {
    const id = await insertEvent(tx, { ...event, id: newId('evt', receivedAt), source, receivedAt });
    if (id === null) {
      const known = await findEventId(tx, source, event.scope, event.eventId);
      return { end: 'duplicate', eventId: known ?? '' };
    }
    if (!event.used) return { end: 'ignored', eventId: id };
    await dispatch(tx, processEvent, { eventId: id, sender: event.sender });
    return { end: 'accepted', eventId: id };
  };
  return event.companyId === null
    ? acrossCompanies(base, work)
    : inTransaction({ ...base, companyId: event.companyId }, work);
}
