import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { Tx } from '@/lib/platform/db/transaction';

/** One writes, one commits, one is on the way. */
const atOnce = 3;

interface Queue {
  running: number;
  readonly waiting: (() => void)[];
}

const queues = new Map<string, Queue>();

/**
 * `inTransaction` for a change of the books. A company's changes wait for each other in the database anyway, each with a
 * connection in its hands; when a process has many at once, all but a few wait here instead, first come, first served.
 * That is faster (bench: 1.7 times with 50 writers), and leaves the connections to everybody else.
 */
export async function inBooks<T>(ctx: Ctx, work: (tx: Tx<Ctx>) => Promise<T>): Promise<T> {
  if (ctx.tx) return inTransaction(ctx, work);
  const queue = queues.get(ctx.companyId) ?? { running: 0, waiting: [] };
  queues.set(ctx.companyId, queue);
  if (queue.running >= atOnce) await new Promise<void>((resolve) => queue.waiting.push(resolve));
  else queue.running += 1;
  try {
    return await inTransaction(ctx, work);
  } finally {
    const next = queue.waiting.shift();
    if (next) next();
    else queue.running -= 1;
    if (queue.running === 0) queues.delete(ctx.companyId);
  }
}
