import { startChild } from './start-child';
import { Stopped, stopRequest } from './stop-request';

/** Runs a Node.js program and waits for it. Throws when it fails, and `Stopped` when this process was asked to stop. */
export async function runToEnd(
  what: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<void> {
  stopRequest.throwIfAborted();
  const child = startChild(args, env);
  const stop = (): void => void child.stop(2_000);
  stopRequest.addEventListener('abort', stop);
  const end = await child.ended;
  stopRequest.removeEventListener('abort', stop);
  if (stopRequest.aborted) {
    await child.stop();
    throw new Stopped('Stopped.');
  }
  if (end !== 0) throw new Error(`${what} failed (${typeof end === 'number' ? `exit code ${end}` : end}).`);
}
