/** Writes server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
export interface EventWriter {
  readonly event: (name: string, data: unknown, id?: number) => void;
}

const heartbeatMs = 15_000;
/** After this long the browser connects anew: whoever was signed out meanwhile hears nothing more. */
const longestMs = 10 * 60_000;
/** Events a slow reader may fall behind before being cut off; it resumes where it was. */
const mostWaiting = 500;

/**
 * A response that stays open. `begin` subscribes and returns how to stop; it is stopped once, whoever ends the stream
 * first. `onHeartbeat` is called with every heartbeat.
 */
export function eventStream(
  signal: AbortSignal,
  begin: (writer: EventWriter) => { stop: () => void; onHeartbeat?: () => void },
): Response {
  const bytes = new TextEncoder();
  let end = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const write = (text: string) => {
        controller.enqueue(bytes.encode(text));
        if ((controller.desiredSize ?? 0) < -mostWaiting) end();
      };
      const timers: NodeJS.Timeout[] = [];
      let stop = () => {};
      let open = true;
      end = () => {
        if (!open) return;
        open = false;
        timers.forEach(clearInterval);
        signal.removeEventListener('abort', end);
        stop();
        try {
          controller.close();
        } catch {
          // The reader has gone already.
        }
      };
      write('retry: 2000\n\n');
      const begun = begin({
        event: (name, data, id) => {
          if (!open) return;
          const number = id === undefined ? '' : `id: ${id}\n`;
          write(`${number}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`);
        },
      });
      stop = begun.stop;
      timers.push(
        setInterval(() => {
          write(': alive\n\n');
          begun.onHeartbeat?.();
        }, heartbeatMs),
        setTimeout(() => end(), longestMs),
      );
      signal.addEventListener('abort', end);
      if (signal.aborted) end();
    },
    cancel: () => end(),
  });
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'private, no-store, no-transform',
      'X-Accel-Buffering': 'no',
    },
  });
}
