import { AppError } from '@/lib/platform/errors/app-error';
import { extendToken, inspectToken, listPages, readPageSubscription } from '@/lib/vendors/meta';
import type { AccountChange, ChannelAccount } from '../../port';
import type { MetaSide } from './meta-side';
import { pageFields } from './page-fields';
import { pageOf } from './page-of';
import { subscribePage } from './subscribe-page';

const dayMs = 24 * 60 * 60 * 1_000;
/** From here on we try to renew it ourselves, once a day; from there on a person has to log in again. */
const renewDays = 30;
const warnDays = 10;

/**
 * Looks whether the page's token still works and its events still come to us, and renews what is about to end. A page that
 * was merely unsubscribed is subscribed again. Meta that does not answer changes nothing.
 */
export async function refreshPage(
  side: MetaSide,
  account: ChannelAccount,
  now: Date,
): Promise<AccountChange> {
  try {
    const { app, access } = pageOf(account);
    const { valid, endsAt, scopes } = await inspectToken(app.appId, app.appSecret, access.token);
    if (!valid) return broken('access-revoked');
    if (!side.permissions.every((one) => scopes.includes(one))) return broken('permissions-missing');
    const renewal = await renewed(side, account, endsAt, now);
    const known = renewal.secrets ? { ...account, secrets: renewal.secrets } : account;
    if (!(await stillTold(side, known))) return { ...renewal, ...broken('webhook-missing') };
    const ends = renewal.expiresAt ?? endsAt;
    const soon = ends !== null && ends.getTime() - now.getTime() <= warnDays * dayMs;
    return {
      ...renewal,
      expiresAt: ends,
      status: soon ? 'EXPIRING' : 'CONNECTED',
      statusReason: soon ? 'access-expiring' : null,
    };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return error.key === 'channel-access-lost' ? broken('access-revoked') : {};
  }
}

const broken = (statusReason: string): AccountChange => ({ status: 'BROKEN', statusReason });

/** A new token of the page from a person's token that was extended; nothing new when Meta gives none that lives longer. */
async function renewed(
  side: MetaSide,
  { secrets, channel, ...account }: ChannelAccount,
  endsAt: Date | null,
  now: Date,
): Promise<AccountChange> {
  const today = now.toISOString().slice(0, 10);
  const far = endsAt === null || endsAt.getTime() - now.getTime() > renewDays * dayMs;
  if (far || channel.state.renewalTried === today || !secrets.userToken) return {};
  const tried = { state: { renewalTried: today } };
  const { app } = pageOf({ secrets, channel, ...account });
  const { appId, appSecret } = app;
  try {
    const userToken = await extendToken(appId, appSecret, secrets.userToken);
    const pages = await listPages({ token: userToken, appSecret });
    const page = pages.find((one) => side.accountOf(one)?.id === channel.externalAccount);
    if (!page) return tried;
    const fresh = await inspectToken(appId, appSecret, page.token);
    const later = fresh.valid && (fresh.endsAt === null || fresh.endsAt.getTime() > endsAt.getTime());
    if (!later) return tried;
    return { ...tried, secrets: { ...secrets, userToken, pageToken: page.token }, expiresAt: fresh.endsAt };
  } catch (error) {
    // The old token still works; a refusal to give a new one is only told once the end is near.
    if (!(error instanceof AppError)) throw error;
    return tried;
  }
}

async function stillTold(side: MetaSide, account: ChannelAccount): Promise<boolean> {
  const { access, pageId, app } = pageOf(account);
  const told = async () => {
    const fields = (await readPageSubscription(access, pageId, app.appId)) ?? [];
    return pageFields[side.name].every((field) => fields.includes(field));
  };
  if (await told()) return true;
  await subscribePage(side, { access, pageId, appId: app.appId }, true);
  return told();
}
