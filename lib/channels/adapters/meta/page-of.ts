import { z } from 'zod';
import { AppError } from '@/lib/platform/errors/app-error';
import type { GraphAccess } from '@/lib/vendors/meta';
import type { ChannelAccount } from '../../port';
import { appOf, type MetaAppAccess } from './app-of';

/** What `connect` wrote down about an account. `igId`: the Instagram account on the page. */
const PageSettings = z.object({ pageId: z.string().min(1), igId: z.string().optional() });

/** A connected page, ready to be spoken for. */
export interface PageAccess {
  readonly access: GraphAccess;
  readonly pageId: string;
  readonly app: MetaAppAccess;
}

/** Throws `unauthenticated` `channel-access-lost` when there is no token, `unavailable` without the app's secret. */
export function pageOf({ channel, secrets, host }: ChannelAccount): PageAccess {
  const app = appOf(host);
  const settings = PageSettings.safeParse(channel.settings);
  const token = secrets.pageToken ?? '';
  if (!settings.success || token === '') throw new AppError('unauthenticated', 'channel-access-lost');
  return { access: { token, appSecret: app.appSecret }, pageId: settings.data.pageId, app };
}
