import type { BaseCtx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { findKnownChannel } from '../find-known-channel';
import { findWidgetSettings } from '../store/widgets';
import type { WidgetSettings } from './schemas';

/** How the chat of this key stands beside its company's pages, for anybody who asks; null when there is no such chat. */
export async function findWidget(base: BaseCtx, { key }: { key: string }): Promise<WidgetSettings | null> {
  const channel = await findKnownChannel(base, { adapter: 'web-chat', key });
  return channel && inTransaction({ ...base, companyId: channel.companyId }, findWidgetSettings);
}
