const limit = 2;
let running = 0;
const waiting: Array<() => void> = [];

/** Bounds how many hashes are computed at once: each takes 46 MiB, and sign-ins come in bursts. */
export async function fewAtATime<T>(work: () => Promise<T>): Promise<T> {
  if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}
