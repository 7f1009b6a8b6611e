import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import type { MovedClock } from '@/lib/platform/time/moved-clock';
import { runJob } from './run-job';
import { findDueInLane } from './store';

export interface Lane {
  readonly name: string;
  /** One that can be moved, or one of the wall, which stays where it is. */
  readonly clock: Pick<MovedClock, 'now' | 'moveTo'>;
}

/**
 * Runs the jobs of a lane, in order of their time, until none is due by `until`, moving the lane's clock to each job's
 * time as it goes. The same bodies as the engines run, on a clock of one's own: for the command line and the tests.
 * Throws the error of a job that failed for good.
 */
export async function drainLane(lane: Lane, until: Date): Promise<void> {
  const base: BaseCtx = {
    actor: { kind: 'operator' },
    requestId: lane.name,
    clock: lane.clock,
    lane: lane.name,
  };
  for (;;) {
    const due = await acrossCompanies(base, (tx) => findDueInLane(tx, lane.name, until));
    if (!due) break;
    if (due.runAt > lane.clock.now()) lane.clock.moveTo(due.runAt);
    const outcome = await runJob(due.id, {
      workerId: `lane:${lane.name}`,
      clock: lane.clock,
      lane: lane.name,
    });
    if (outcome.end === 'dead') throw outcome.error;
  }
  if (until > lane.clock.now()) lane.clock.moveTo(until);
}
