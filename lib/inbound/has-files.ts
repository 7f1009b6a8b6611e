import type { InboundItem } from '@/lib/channels';

/** Whether something has to be fetched before an item can be taken in. */
export const hasFiles = (item: InboundItem): boolean =>
  (item.kind === 'message' || item.kind === 'echo') &&
  item.attachments.some((attachment) => 'ref' in attachment);
