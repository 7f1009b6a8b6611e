import type { Actor, BaseCtx, Ctx } from '@/lib/platform/context';
import { newId } from '@/lib/platform/new-id';
import { systemClock } from '@/lib/platform/time/system-clock';

const operator: Actor = { kind: 'operator' };

/** A context without a company; the operator's on the system clock unless told. */
export function baseContext(change: Partial<BaseCtx> = {}): BaseCtx {
  return { actor: operator, requestId: newId('req'), clock: systemClock, ...change };
}

/** A context inside a company; the operator's on the system clock unless told. */
export function companyContextOf(companyId: string, change: Partial<Ctx> = {}): Ctx {
  return { ...baseContext(change), companyId };
}
