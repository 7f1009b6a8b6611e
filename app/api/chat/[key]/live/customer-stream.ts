import { eventStream } from '@/app/api/live/event-stream';
import { findOwnConversation, getCustomerThread } from '@/lib/conversations';
import type { Ctx } from '@/lib/platform/context';
import type { LiveEvent } from '@/lib/platform/db/live-event';
import { subscribe } from '@/lib/platform/db/live-events';
import { log } from '@/lib/platform/log';

/**
 * A visitor's own thread as a stream, from the message after `fromSeq` on. Live events are hints only: at each, and at
 * each heartbeat in case one was lost, the thread is read again from where the visitor is.
 */
export function customerStream(ctx: Ctx, channelId: string, fromSeq: number, signal: AbortSignal): Response {
  return eventStream(signal, (writer) => {
    let seq = fromSeq;
    let typing: boolean | undefined;
    let own: string | null = null;
    const catchUp = async (): Promise<void> => {
      const before = seq;
      const thread = await getCustomerThread(ctx, { channelId, afterSeq: seq });
      for (const message of thread.messages) {
        seq = message.seq;
        writer.event('message', message, seq);
      }
      if (typing !== thread.typing) writer.event('typing', { typing: thread.typing });
      typing = thread.typing;
      if (seq > before) await catchUp();
    };
    const look = oneAtATime(catchUp);
    const lookIfOwn = oneAtATime(async () => {
      own ??= (await findOwnConversation(ctx, { channelId })) ?? null;
      if (own !== null) look();
    });
    const hear = ({ kind, conversationId }: LiveEvent) => {
      if (kind !== 'message' && kind !== 'conversation') return;
      if (own === null) lookIfOwn();
      else if (own === conversationId) look();
    };
    const stop = subscribe(ctx.companyId, hear, look);
    look();
    return { stop, onHeartbeat: look };
  });
}

/** However often it is asked meanwhile, the work runs once more after the run under way. */
function oneAtATime(work: () => Promise<void>): () => void {
  let running = false;
  let again = false;
  const run = async (): Promise<void> => {
    running = true;
    do {
      again = false;
      await work().catch((error: unknown) =>
        log.warn({ err: error }, 'live thread: cannot read, will look again'),
      );
    } while (again);
    running = false;
  };
  return () => {
    if (running) again = true;
    else void run();
  };
}
