import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { findWidgetSettings } from '../store/widgets';
import type { WidgetSettings } from './schemas';

/** Where the company's chat may stand, and how it looks there. */
export async function getWidget(ctx: Ctx): Promise<WidgetSettings> {
  authorize(ctx, 'channel.read');
  return inTransaction(ctx, findWidgetSettings);
}
