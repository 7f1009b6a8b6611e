import type { z } from 'zod';
import type { Ctx } from '@/lib/platform/context';
import type { JobContract } from './define-contract';

/** A contract with its body: what `jobs/` files export. */
export interface JobDefinition<S extends z.ZodType = z.ZodType> {
  readonly contract: JobContract<S>;
  /** `ctx.companyId` is '' for jobs that belong to no company; those may only use `acrossCompanies`. */
  readonly run: (ctx: Ctx, payload: z.output<S>) => Promise<void>;
  /** Called once when the last attempt failed, to tell whoever waits. */
  readonly giveUp?: (ctx: Ctx, payload: z.output<S>, error: unknown) => Promise<void>;
}
