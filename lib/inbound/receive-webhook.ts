import type { BaseCtx } from '@/lib/platform/context';
import { log } from '@/lib/platform/log';
import type { Webhook, WebhookOutcome } from './schemas';
import { sourceOf } from './source-of';
import { storeEvents } from './store-events';

/**
 * The one door for outside events: proves the request genuine, stores it once, promises its processing, and does nothing
 * else. Never throws for what the outside did wrong; how it ended is the answer, which the route puts into HTTP.
 */
export async function receiveWebhook(caller: BaseCtx, webhook: Webhook): Promise<WebhookOutcome> {
  const base: BaseCtx = { ...caller, actor: { kind: 'webhook', source: webhook.source } };
  const source = sourceOf(webhook.source);
  if (webhook.rawBody.byteLength > source.maxBytes) return { end: 'too-large' };
  try {
    const admitted = await source.admit(base, webhook);
    return admitted.end === 'admitted' ? await storeEvents(base, webhook.source, admitted.events) : admitted;
  } catch (cause) {
    log.error({ err: cause, requestId: base.requestId, source: webhook.source }, 'event not stored');
    return { end: 'not-stored', cause };
  }
}
