import { setTimeout as sleep } from 'node:timers/promises';

/** Waits until the product says that all of it is up: 'late' when it has not in time, 'ended' when `ended` came first. */
export async function untilHealthy(
  url: string,
  ended: Promise<unknown>,
  patienceMs = 60_000,
): Promise<'healthy' | 'late' | 'ended'> {
  let hasEnded = false;
  const noted = ended.then(() => {
    hasEnded = true;
  });
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    if (hasEnded) return 'ended';
    if (await isHealthy(url)) return 'healthy';
    await Promise.race([sleep(100), noted]);
  }
  return 'late';
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
