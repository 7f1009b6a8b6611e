import { AppError } from '@/lib/platform/errors/app-error';
import type { WahaSession } from '@/lib/vendors/waha';
import type { AccountChange, ChannelAccount } from '../../port';
import { ensureSession } from './ensure-session';
import { isWiredTo } from './is-wired-to';
import { linkedState } from './linked-state';
import { pairingOf } from './pairing-of';
import { sessionConfig } from './session-config';
import { type Sight, sessionOutlook } from './session-outlook';
import { wahaSessionOf } from './waha-session-of';

/** A phone nobody scans with is not waited for longer than this. */
const linkMs = 30 * 60_000;
/** A session whose configuration was changed is set right, but not in a circle. */
const rewireMs = 10 * 60_000;

type Session = ReturnType<typeof wahaSessionOf>;

/** Only a person with the phone can end these. */
const waitsForPerson: ReadonlySet<string | null> = new Set(['logged-out', 'passkey-needed', 'link-expired']);

/** Looks at the session, mends what can be mended without a person, and says what cannot. */
export async function refreshWaha(account: ChannelAccount, now: Date): Promise<AccountChange> {
  return newsOnly(account, await look(account, now));
}

async function look(account: ChannelAccount, now: Date): Promise<AccountChange> {
  const { status, statusReason, statusAt, state } = account.channel;
  const session = sessionIn(account);
  if (!session) return { status: 'BROKEN', statusReason: 'server-gone' };
  let found: WahaSession | null;
  try {
    found = await session.api.findSession(session.session);
  } catch (error) {
    const lost = error instanceof AppError && error.code === 'unauthenticated';
    if (lost) return { status: 'BROKEN', statusReason: 'server-key-refused' };
    return judged(account, 'UNREACHABLE');
  }
  if (found?.status === 'WORKING') return await working(account, session, found, now);
  if (status === 'BROKEN' && waitsForPerson.has(statusReason)) return {};
  const waited = now.getTime() - (statusAt ?? now).getTime();
  if (status === 'CONNECTING' && waited > linkMs) {
    return { status: 'BROKEN', statusReason: 'link-expired', state: { pairing: null } };
  }
  const change = judged(account, found?.status ?? 'MISSING');
  const mended = await mend(account, session, found).catch(() => false);
  if (mended) return { ...change, state: { ...change.state, pairing: null } };
  if (found?.status !== 'SCAN_QR_CODE' || session.method !== 'code') return change;
  return { ...change, state: { ...change.state, pairing: await renewedCode(session, state, now) } };
}

/** A session that goes on as before is not written down three times a minute. */
function newsOnly({ channel }: ChannelAccount, { state, ...rest }: AccountChange): AccountChange {
  const known = JSON.stringify(channel.state);
  return !state || JSON.stringify({ ...channel.state, ...state }) === known ? rest : { ...rest, state };
}

function sessionIn(account: ChannelAccount): Session | null {
  try {
    return wahaSessionOf(account);
  } catch {
    return null;
  }
}

async function working(
  account: ChannelAccount,
  { api, session }: Session,
  found: WahaSession,
  now: Date,
): Promise<AccountChange> {
  const { channel, secrets, webhookUrl } = account;
  const secret = secrets.webhookSecret ?? '';
  const rewiredAt = typeof channel.state.rewiredAt === 'number' ? channel.state.rewiredAt : 0;
  const state = linkedState(found.me);
  if (!isWiredTo(found, { url: webhookUrl, secret }) && now.getTime() - rewiredAt > rewireMs) {
    await api.updateSession(session, sessionConfig({ channelId: channel.id, url: webhookUrl, secret }));
    return { status: 'CONNECTED', state: { ...state, rewiredAt: now.getTime() } };
  }
  return { status: 'CONNECTED', state };
}

function judged({ channel }: ChannelAccount, sight: Sight): AccountChange {
  const before = typeof channel.state.misses === 'number' ? channel.state.misses : 0;
  const misses = before + 1;
  const reason = sessionOutlook(sight, misses, channel.status !== 'CONNECTING');
  const state = { session: sight, misses };
  return reason === null ? { state } : { status: 'BROKEN', statusReason: reason, state };
}

/** True when something was done that makes an older code void. */
async function mend(account: ChannelAccount, { api, session }: Session, found: WahaSession | null) {
  const { channel, secrets, webhookUrl } = account;
  if (found === null) {
    const secret = secrets.webhookSecret ?? '';
    await ensureSession(api, session, sessionConfig({ channelId: channel.id, url: webhookUrl, secret }));
    return true;
  }
  if (found.status === 'STOPPED') await api.start(session);
  if (found.status === 'FAILED') await api.restart(session);
  return found.status === 'STOPPED' || found.status === 'FAILED';
}

async function renewedCode(
  { api, session, phone }: Session,
  state: ChannelAccount['channel']['state'],
  now: Date,
) {
  const pairing = pairingOf(state);
  const until = now.getTime() + 140_000;
  if (pairing && pairing.until === null) return { ...pairing, until };
  if (!phone || (pairing?.until && pairing.until > now.getTime())) return pairing;
  const code = await api.requestCode(session, phone).catch(() => null);
  return code === null ? null : { code, until };
}
