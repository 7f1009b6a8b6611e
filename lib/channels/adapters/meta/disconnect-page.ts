import { AppError } from '@/lib/platform/errors/app-error';
import type { ChannelAccount } from '../../port';
import type { MetaSide } from './meta-side';
import { pageOf } from './page-of';
import { subscribePage } from './subscribe-page';

/** The page tells us nothing of this side any more. Quiet when our access is gone, which has the same effect. */
export async function disconnectPage(side: MetaSide, account: ChannelAccount): Promise<void> {
  try {
    const { access, pageId, app } = pageOf(account);
    await subscribePage(side, { access, pageId, appId: app.appId }, false);
  } catch (error) {
    const gone =
      error instanceof AppError && (error.code === 'unauthenticated' || error.key === 'channel-refused');
    if (!gone) throw error;
  }
}
