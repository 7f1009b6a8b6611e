import { type InboundItem, noteAccount } from '@/lib/channels';
import {
  type Attachment,
  receiveBlocked,
  receiveDeletion,
  receiveEcho,
  receiveEdit,
  receiveLead,
  receiveReaction,
  receiveReceipt,
} from '@/lib/conversations';
import type { Ctx } from '@/lib/platform/context';
import type { FetchedFiles } from './fetch-files';
import { fileName } from './file-name';
import { receiveCustomerMessage } from './receive-customer-message';

/** Hands one thing that happened on a channel to whom it concerns, with its files where they were fetched. */
export async function receiveItem(
  ctx: Ctx,
  channelId: string,
  item: InboundItem,
  files: FetchedFiles | null,
): Promise<void> {
  switch (item.kind) {
    case 'message':
      return receiveCustomerMessage(ctx, channelId, item, attachmentsOf(item, files));
    case 'echo':
      return receiveEcho(ctx, { ...item, channelId, attachments: attachmentsOf(item, files) });
    case 'edit':
      return receiveEdit(ctx, { ...item, channelId });
    case 'deletion':
      return receiveDeletion(ctx, { ...item, channelId });
    case 'reaction':
      return receiveReaction(ctx, { ...item, channelId });
    case 'receipt':
      return receiveReceipt(ctx, { ...item, channelId });
    case 'blocked':
      return receiveBlocked(ctx, { ...item, channelId });
    case 'account': {
      const { status, reason, state } = item;
      return noteAccount(ctx, {
        channelId,
        ...(status && { status }),
        ...(reason && { reason }),
        ...(state && { state }),
      });
    }
    case 'lead':
      await receiveLead(ctx, { ...item, channelId });
      return;
  }
}

function attachmentsOf(
  { externalMessageId, attachments }: Extract<InboundItem, { kind: 'message' | 'echo' }>,
  files: FetchedFiles | null,
): Attachment[] {
  return attachments.flatMap((attachment, index): Attachment[] => {
    if (!('ref' in attachment)) return [attachment];
    const fetched = files?.get(fileName(externalMessageId, index));
    return fetched ? [fetched] : [];
  });
}
