import type { Ctx } from '@/lib/platform/context';

/** Whether no prepared Meta app has room for this company. */
export async function isPoolEmpty(_ctx: Ctx): Promise<boolean> {
  return true;
}
