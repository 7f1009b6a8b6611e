import type { Ctx } from '@/lib/platform/context';
import { hasFreeMetaApp } from './meta-apps/has-free-meta-app';

/** Whether no prepared Meta app has room for this company. */
export async function isPoolEmpty(ctx: Ctx): Promise<boolean> {
  return !(await hasFreeMetaApp(ctx));
}
