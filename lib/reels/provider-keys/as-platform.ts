import type { BaseCtx } from '@/lib/platform/context';

/** The caller without their company: keys are the platform's, and so is what is told about them. */
export function asPlatform({ actor, requestId, clock, fence, lane, tx }: BaseCtx): BaseCtx {
  return { actor, requestId, clock, ...(fence && { fence }), ...(lane && { lane }), ...(tx && { tx }) };
}
