import type { ChannelAccount, LinkState } from '../../port';
import { pairingOf } from './pairing-of';
import { wahaSessionOf } from './waha-session-of';

/** How the linking stands, in the server's own words of this moment. */
export async function readWahaLink(account: ChannelAccount): Promise<LinkState> {
  const { api, session, method } = wahaSessionOf(account);
  const { channel } = account;
  if (channel.status === 'BROKEN') return { state: 'failed', reason: channel.statusReason ?? 'unknown' };
  const found = await api.findSession(session);
  switch (found?.status) {
    case 'WORKING':
      return { state: 'linked' };
    case 'PASSKEY_REQUIRED':
      return { state: 'asks', what: 'passkey' };
    case 'PASSKEY_CONFIRMATION_REQUIRED':
      return { state: 'asks', what: 'passkey-confirmation' };
    case 'SCAN_QR_CODE':
      break;
    // A session that ran out, stopped or was lost is started anew by the next look.
    default:
      return { state: 'waiting' };
  }
  if (method === 'code') {
    const pairing = pairingOf(channel.state);
    if (!pairing) return { state: 'waiting' };
    const { code, until } = pairing;
    return { state: 'code', code, expiresAt: until === null ? null : new Date(until) };
  }
  try {
    return { state: 'scan', picture: await api.readQr(session), expiresAt: null };
  } catch {
    // Between two pictures there is none.
    return { state: 'waiting' };
  }
}
