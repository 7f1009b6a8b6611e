import type { z } from 'zod';
import type { JobContract } from '@/lib/platform/dispatch/define-contract';
import { jobBook } from '@/lib/platform/dispatch/job-book';
import type { JobDefinition } from '@/lib/platform/dispatch/job-definition';
import { triggerTask } from '@/lib/vendors/trigger/trigger-task';

/** Gives a contract its body, for both engines at once: the local worker's book and Trigger.dev's catalogue. */
export function defineJob<S extends z.ZodType>(
  contract: JobContract<S>,
  run: JobDefinition<S>['run'],
  options: Pick<JobDefinition<S>, 'giveUp'> = {},
) {
  const definition = { contract, run, ...options } as unknown as JobDefinition;
  jobBook().set(contract.id, definition);
  return triggerTask(definition);
}
