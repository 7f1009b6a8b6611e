import type { z } from 'zod';

export interface RetryPolicy {
  /** How often the job may run in all. */
  readonly attempts: number;
  /** Wait before the second attempt; doubles each time up to `maxMs`. */
  readonly minMs: number;
  readonly maxMs: number;
}

/** What a job is called, what it needs to know (ids only) and how it is repeated. Its body lives in `jobs/`. */
export interface JobContract<S extends z.ZodType = z.ZodType> {
  /** `<room>.<verb-noun>`, which is also the path of the body's file. */
  readonly id: string;
  readonly payload: S;
  readonly retry: RetryPolicy;
  /** Jobs with the same queue name run one after another. */
  readonly queue?: (payload: z.output<S>) => string;
  /** Five-field crontab in UTC for jobs the clock starts; their payload is `{}`. */
  readonly cron?: string;
}

export function defineContract<S extends z.ZodType>(contract: JobContract<S>): JobContract<S> {
  return contract;
}
