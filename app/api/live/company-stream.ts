import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { subscribe } from '@/lib/platform/db/live-events';
import { eventStream } from './event-stream';

/**
 * The live events of one company as a stream: each under its kind (`message`, `conversation`, `order`…), after a
 * `connected`, at which a screen reads again what it may have missed.
 */
export function companyStream(ctx: Ctx, signal: AbortSignal): Response {
  authorize(ctx, 'conversation.read');
  return eventStream(signal, (writer) => {
    const stop = subscribe(ctx.companyId, ({ kind, conversationId, id }) =>
      writer.event(kind, { conversationId, id }),
    );
    writer.event('connected', {});
    return { stop };
  });
}
