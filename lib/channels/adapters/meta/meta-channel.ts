import { sendAction } from '@/lib/vendors/meta';
import type { Channel, ChannelCapabilities } from '../../port';
import { beginMetaLogin } from './begin-meta-login';
import { checkPage } from './check-page';
import { connectPage } from './connect-page';
import { decodeMetaEvent } from './decode-meta-event';
import { disconnectPage } from './disconnect-page';
import { fetchMetaFile } from './fetch-meta-file';
import { finishMetaLogin } from './finish-meta-login';
import type { MetaSide } from './meta-side';
import { pageOf } from './page-of';
import { refreshPage } from './refresh-page';
import { sendToCustomer } from './send-to-customer';

/** A channel through a page of Facebook: the page itself, or the Instagram account that hangs on it. */
export function metaChannel(side: MetaSide, capabilities: ChannelCapabilities): Channel {
  return {
    name: side.name,
    kind: side.name,
    capabilities,
    login: { begin: beginMetaLogin, finish: (answer) => finishMetaLogin(side, answer) },
    connect: (request) => connectPage(side, request),
    check: (account, now) => checkPage(side, account, now),
    decode: (raw, channel) => decodeMetaEvent(side, raw, channel),
    send: (account, to, part) => sendToCustomer(side, account, to, part),
    disconnect: (account) => disconnectPage(side, account),
    refresh: (account, now) => refreshPage(side, account, now),
    fetchFile: (_account, ref) => fetchMetaFile(ref),
    showTyping: async (account, { externalContactId }) => {
      const { access, pageId } = pageOf(account);
      await sendAction(access, pageId, externalContactId, 'typing_on');
    },
    markRead: async (account, { externalContactId }) => {
      const { access, pageId } = pageOf(account);
      await sendAction(access, pageId, externalContactId, 'mark_seen');
    },
  };
}
