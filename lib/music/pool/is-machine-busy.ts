import { availableParallelism, loadavg } from 'node:os';

/** Whether much more wants to run on this machine than it has cores for, over the last minute. */
export function isMachineBusy(): boolean {
  return (loadavg()[0] ?? 0) > availableParallelism() * 2;
}
