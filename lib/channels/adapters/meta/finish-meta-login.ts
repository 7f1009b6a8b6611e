import { AppError } from '@/lib/platform/errors/app-error';
import { exchangeCode, extendToken, inspectToken, listPages } from '@/lib/vendors/meta';
import type { ChannelLogin } from '../../port';
import { appOf, type MetaAppAccess } from './app-of';
import type { MetaSide } from './meta-side';

type FinishLogin = ChannelLogin['finish'];

/**
 * Turns the code into a token that lives long, and the token into the accounts it opens. Throws `invalid`: `login-over` for
 * a code Meta does not know, `meta-permissions-missing` when the owner left out something we need, `meta-nothing-to-connect`
 * when there is no account of this side.
 */
export async function finishMetaLogin(
  side: MetaSide,
  { code, redirectUrl, host }: Parameters<FinishLogin>[0],
): ReturnType<FinishLogin> {
  const app = appOf(host);
  const userToken = await longLived(app, await exchanged(app, redirectUrl, code));
  const { scopes } = await inspectToken(app.appId, app.appSecret, userToken);
  const missing = side.permissions.filter((permission) => !scopes.includes(permission));
  if (missing.length > 0) {
    throw new AppError('invalid', 'meta-permissions-missing', {
      params: { permissions: missing.join(', ') },
    });
  }
  const pages = await listPages({ token: userToken, appSecret: app.appSecret });
  const choices = pages.flatMap((page) => {
    const account = side.accountOf(page);
    return account
      ? [{ id: account.id, name: account.name, ...(account.detail && { detail: account.detail }) }]
      : [];
  });
  if (choices.length === 0) {
    throw new AppError('invalid', 'meta-nothing-to-connect', { params: { kind: side.name } });
  }
  return { secrets: { userToken }, choices };
}

async function exchanged(
  { appId, appSecret }: MetaAppAccess,
  redirectUrl: string,
  code: string,
): Promise<string> {
  try {
    return await exchangeCode({ appId, appSecret, redirectUrl, code });
  } catch (error) {
    if (error instanceof AppError && (error.code === 'unavailable' || error.code === 'limit')) throw error;
    throw new AppError('invalid', 'login-over', { cause: error });
  }
}

/** A business's own system user has a token without an end; there is nothing to extend. */
async function longLived({ appId, appSecret }: MetaAppAccess, token: string): Promise<string> {
  const { endsAt } = await inspectToken(appId, appSecret, token);
  return endsAt === null ? token : extendToken(appId, appSecret, token);
}
