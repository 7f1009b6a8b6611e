import { setTimeout as sleep } from 'node:timers/promises';
import { say } from '../terminal';
import type { Child } from './start-child';

const healthyMs = 60_000;

/** Keeps a process running: when it ends by itself it is started again, after a wait that grows while it keeps failing. */
export function restarting(name: string, start: () => Child): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let current = start();
  const loop = (async () => {
    for (let failures = 0; ; ) {
      const startedAt = Date.now();
      const end = await current.ended;
      if (stopping.signal.aborted) return;
      failures = Date.now() - startedAt > healthyMs ? 1 : failures + 1;
      const waitMs = Math.min(30_000, 500 * 2 ** failures);
      say(`The ${name} ended (${end}); starting it again in ${waitMs / 1_000} s.`);
      await sleep(waitMs, undefined, { signal: stopping.signal }).catch(() => {});
      if (stopping.signal.aborted) return;
      current = start();
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await current.stop();
      await loop;
    },
  };
}
