import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { authorize } from './authorize';
import { channelsOfPlan, type Plan } from './plans';
import { findEntitlement } from './store';

/** What the company may connect, and what its owner wishes to be offered (null: everything). */
export interface Entitlement {
  readonly plan: Plan;
  /** Most channels beside the web chat; null: no limit. */
  readonly mostChannels: number | null;
  readonly offeredChannels: readonly string[] | null;
}

/** Reads the company's plan and its owner's choice of channels. */
export async function getEntitlement(ctx: Ctx): Promise<Entitlement> {
  authorize(ctx, 'company.read');
  const found = await inTransaction(ctx, (tx) => findEntitlement(tx, ctx.companyId));
  if (!found) throw new AppError('not-found', 'company-not-found');
  return { ...found, mostChannels: channelsOfPlan[found.plan] };
}
