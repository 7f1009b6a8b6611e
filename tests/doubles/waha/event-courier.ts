import { createHmac } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '@/lib/platform/new-id';
import type { DoubleSession } from './waha-types';

export interface Courier {
  /** Delivers to every webhook that wants this event; ends when all have taken it, or none will. */
  readonly send: (session: DoubleSession, event: string, payload: object) => Promise<void>;
  /** Events that are told one after another are on their way from the first to the last. */
  readonly follow: (news: Promise<void>) => Promise<void>;
  /** Ends when nothing is on its way any more. */
  readonly settled: () => Promise<void>;
  /** Events the other side refused for good. */
  readonly lost: string[];
  /** Bodies as they were sent, with their signatures. */
  readonly delivered: Array<{ readonly body: string; readonly headers: Readonly<Record<string, string>> }>;
}

/** Posts signed events, again and again until they are taken, as the server does. */
export function eventCourier({
  attempts,
  delayMs,
  now,
}: {
  attempts: number;
  delayMs: number;
  now: () => number;
}): Courier {
  const lost: string[] = [];
  const underWay = new Set<Promise<unknown>>();
  const delivered: Courier['delivered'] = [];

  async function deliver(url: string, body: string, headers: Record<string, string>): Promise<void> {
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const taken = await fetch(url, { method: 'POST', body, headers })
        .then(({ ok }) => ok)
        .catch(() => false);
      if (taken) return;
      await wait(delayMs);
    }
    lost.push(body);
  }

  async function follow(news: Promise<unknown>): Promise<void> {
    underWay.add(news);
    await news.finally(() => underWay.delete(news));
  }

  return {
    follow,
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
    lost,
    delivered,
    async send(session, event, payload) {
      const body = JSON.stringify({
        id: newId('evt'),
        timestamp: now(),
        event,
        session: session.name,
        metadata: session.config.metadata ?? {},
        me: session.me,
        payload,
        engine: 'GOWS',
        environment: {
          version: '2026.7.1',
          engine: 'GOWS',
          tier: 'PLUS',
          browser: null,
          platform: 'linux/amd64',
          worker: { id: null },
        },
      });
      const wanted = (session.config.webhooks ?? []).filter(({ events }) => events.includes(event));
      const work = Promise.all(
        wanted.map(({ url, hmac }) => {
          const headers: Record<string, string> = {
            'content-type': 'application/json',
            'x-webhook-request-id': newId('req'),
            'x-webhook-timestamp': String(Date.now()),
          };
          if (hmac?.key) {
            headers['x-webhook-hmac'] = createHmac('sha512', hmac.key).update(body).digest('hex');
            headers['x-webhook-hmac-algorithm'] = 'sha512';
          }
          delivered.push({ body, headers });
          return deliver(url, body, headers);
        }),
      );
      await follow(work);
    },
  };
}
