import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import type { LiveEvent } from '@/lib/platform/db/live-event';
import { subscribe } from '@/lib/platform/db/live-events';
import { eventStream } from './event-stream';

/**
 * The live events of one company as a stream: each under its kind (`message`, `conversation`, `order`…), after a
 * `connected`, at which a screen reads again what it may have missed; there may be several.
 */
export function companyStream(ctx: Ctx, signal: AbortSignal): Response {
  authorize(ctx, 'conversation.read');
  return eventStream(signal, (writer) => {
    const connected = () => writer.event('connected', {});
    const hear = ({ kind, conversationId, id }: LiveEvent) => writer.event(kind, { conversationId, id });
    const stop = subscribe(ctx.companyId, hear, connected);
    connected();
    return { stop };
  });
}
