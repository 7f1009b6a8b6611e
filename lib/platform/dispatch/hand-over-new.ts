import { handOver } from './hand-over';
import type { NewOutboxRow } from './store';

/** Gives the engine a row that has just been committed, unless it stands in a queue or a lane already. */
export async function handOverNew(row: NewOutboxRow): Promise<void> {
  if (!row.inQueue && row.lane === null) await handOver({ ...row, attempts: 0 });
}
