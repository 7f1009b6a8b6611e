import { z } from 'zod';
import { AppError } from '@/lib/platform/errors/app-error';
import { inspectToken, listPages, type MetaPage } from '@/lib/vendors/meta';
import type { Connection, ConnectRequest } from '../../port';
import { appOf } from './app-of';
import { greetCustomers } from './greet-customers';
import type { MetaAccount, MetaSide } from './meta-side';
import { subscribePage } from './subscribe-page';

/** The page, or the Instagram account, chosen after the login. */
const Chosen = z.object({ choice: z.string().optional() });

/**
 * Connects one account of a finished login: takes the page's own token, has the page send us its events, and puts a first
 * question or two in front of customers. Throws `invalid`: `login-needed` without a login, `meta-account-gone` when it does
 * not open the account, `meta-other-account` when a channel would change its account.
 */
export async function connectPage(side: MetaSide, request: ConnectRequest): Promise<Connection> {
  const { appId, appSecret } = appOf(request.host);
  const userToken = request.login?.userToken ?? request.previous?.secrets.userToken ?? '';
  if (userToken === '') throw new AppError('invalid', 'login-needed');
  const before = request.previous?.channel.externalAccount ?? null;
  const choice = Chosen.safeParse(request.input).data?.choice ?? before;
  // Customers' numbers hold on one page only: another page would orphan every thread.
  if (before !== null && choice !== before)
    throw new AppError('invalid', 'meta-other-account', { field: 'choice' });
  const pages = await listPages({ token: userToken, appSecret });
  const { page, account } = chosenFrom(side, pages, choice);
  await request.claim?.(account.id);
  const access = { token: page.token, appSecret };
  const { endsAt } = await inspectToken(appId, appSecret, page.token);
  await subscribePage(side, { access, pageId: page.id, appId }, true);
  await greetCustomers(side, { access, pageId: page.id, language: request.company.language });
  return {
    name: account.name,
    status: 'CONNECTED',
    externalAccount: account.id,
    settings: {
      appId,
      pageId: page.id,
      ...(side.name === 'instagram' && { igId: account.id }),
      username: account.username,
      publicUrl: account.publicUrl,
    },
    secrets: { pageToken: page.token, userToken },
    expiresAt: endsAt,
  };
}

function chosenFrom(
  side: MetaSide,
  pages: readonly MetaPage[],
  choice: string | null,
): { page: MetaPage; account: MetaAccount } {
  for (const page of pages) {
    const account = side.accountOf(page);
    if (account?.id === choice) return { page, account };
  }
  throw new AppError('invalid', 'meta-account-gone', { field: 'choice' });
}
