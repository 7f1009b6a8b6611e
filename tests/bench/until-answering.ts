import { setTimeout as sleep } from 'node:timers/promises';

/** Waits, a minute at most, until a server answers at all. Throws when it does not. */
export async function untilAnswering(url: string, method = 'GET'): Promise<void> {
  for (let attempt = 0; attempt < 240; attempt += 1) {
    const answered = await fetch(url, { method }).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await sleep(250);
  }
  throw new Error(`Nobody answers at ${url}.`);
}
