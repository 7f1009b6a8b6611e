import pg from 'pg';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { LiveEvent } from './live-event';

interface Subscriber {
  readonly listener: (event: LiveEvent) => void;
  readonly onListening?: (() => void) | undefined;
}

/** One LISTEN connection a process, shared by all open streams; reconnects for as long as somebody listens. */
class LiveHub {
  private readonly subscribers = new Set<Subscriber>();
  private client: pg.Client | undefined;

  subscribe(subscriber: Subscriber): () => void {
    this.subscribers.add(subscriber);
    if (!this.client) this.connect();
    return () => {
      this.subscribers.delete(subscriber);
      if (this.subscribers.size === 0) this.disconnect();
    };
  }

  private connect(): void {
    const client = new pg.Client({ connectionString: env().DATABASE_URL });
    this.client = client;
    client.on('notification', ({ payload }) => this.publish(payload ?? ''));
    client.on('error', () => this.reconnectLater(client));
    client.on('end', () => this.reconnectLater(client));
    client
      .connect()
      .then(() => client.query('listen x8_live'))
      .then(() => {
        for (const { onListening } of this.subscribers) onListening?.();
      })
      .catch((error: unknown) => {
        log.warn({ err: error }, 'live events: cannot listen, will try again');
        this.reconnectLater(client);
      });
  }

  private publish(payload: string): void {
    const event = LiveEvent.safeParse(JSON.parse(payload));
    if (!event.success) return;
    for (const { listener } of this.subscribers) listener(event.data);
  }

  private reconnectLater(broken: pg.Client): void {
    if (this.client !== broken) return;
    this.client = undefined;
    broken.end().catch(() => {});
    setTimeout(() => {
      if (!this.client && this.subscribers.size > 0) this.connect();
    }, 1_000).unref();
  }

  private disconnect(): void {
    const client = this.client;
    this.client = undefined;
    client?.end().catch(() => {});
  }
}

const shared = globalThis as typeof globalThis & { x8LiveHub?: LiveHub };

/**
 * Calls `listener` for each live event of one company until the returned function is called. `onListening` is called
 * whenever listening has begun, at first or after a lost connection: what happened before went unheard, so read again.
 */
export function subscribe(
  companyId: string,
  listener: Subscriber['listener'],
  onListening?: () => void,
): () => void {
  shared.x8LiveHub ??= new LiveHub();
  return shared.x8LiveHub.subscribe({
    listener: (event) => {
      if (event.companyId === companyId) listener(event);
    },
    onListening,
  });
}
