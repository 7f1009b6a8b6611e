import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { channelFor } from './channel-for';
import { noteAccount } from './note-account';
import { openAccount } from './open-account';
import type { LinkState } from './port';
import type { LinkView } from './schemas';

const empty = { picture: null, code: null, what: null, expiresAt: null };

/** How the linking of a channel stands: the code to scan or type, what the other side asks for, or that it is done. */
export async function readLink(ctx: Ctx, { channelId }: { channelId: string }): Promise<LinkView> {
  authorize(ctx, 'channel.connect');
  const account = await openAccount(ctx, channelId);
  const { readLink: read } = channelFor(account.channel.adapter);
  const { status } = account.channel;
  if (!read || status === 'DISCONNECTED') return { ...empty, state: 'linked' };
  const link = await read(account);
  if (link.state === 'linked' && status !== 'CONNECTED') {
    await noteAccount(ctx, { channelId, status: 'CONNECTED' });
  }
  return viewOf(link);
}

function viewOf(link: LinkState): LinkView {
  switch (link.state) {
    case 'scan':
      return {
        ...empty,
        state: 'scan',
        picture: `data:image/png;base64,${Buffer.from(link.picture).toString('base64')}`,
        expiresAt: link.expiresAt,
      };
    case 'code':
      return { ...empty, state: 'code', code: link.code, expiresAt: link.expiresAt };
    case 'asks':
      return { ...empty, state: 'asks', what: link.what };
    case 'failed':
      return { ...empty, state: 'failed', what: link.reason };
    case 'waiting':
    case 'linked':
      return { ...empty, state: link.state };
  }
}
