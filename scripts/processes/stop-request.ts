const controller = new AbortController();

/** Aborted when this process was asked to stop: Ctrl-C, a closed terminal, or SIGTERM. */
export const stopRequest: AbortSignal = controller.signal;

/** What work under way ends with when this process was asked to stop. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** From now on a request to stop is noted here instead of ending the process on the spot. */
export function listenForStop(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => controller.abort(new Stopped('Stopped.')));
  }
}

/** Resolves when this process was asked to stop. */
export function stopRequested(): Promise<void> {
  return new Promise((resolve) => {
    if (stopRequest.aborted) resolve();
    else stopRequest.addEventListener('abort', () => resolve(), { once: true });
  });
}
