import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the product says that all of it is up. False when it has not after a minute, or when `ended` came first. */
export async function untilHealthy(url: string, ended: Promise<unknown>): Promise<boolean> {
  let hasEnded = false;
  void ended.then(() => {
    hasEnded = true;
  });
  for (let waited = 0; waited < 60_000 && !hasEnded; waited += 100) {
    if (await isHealthy(url)) return true;
    await sleep(100);
  }
  return false;
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    const response = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(5_000) });
    const { status } = (await response.json()) as { status?: string };
    return status === 'ok';
  } catch {
    return false;
  }
}
