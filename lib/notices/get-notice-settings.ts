import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { missingMailSettings } from '@/lib/vendors/mailer';
import { pushKey } from '@/lib/vendors/web-push';
import { personOf } from './person-of';
import type { NoticeSettings } from './schemas';
import { findBrowsers } from './store/browsers';
import { findChat } from './store/chats';
import { findPreferences } from './store/preferences';

/** How the person who asks hears about the company, and what each way still needs. */
export async function getNoticeSettings(ctx: Ctx): Promise<NoticeSettings> {
  authorize(ctx, 'notice.prefer');
  const userId = personOf(ctx);
  return inTransaction(ctx, async (tx) => ({
    ...(await findPreferences(tx, userId)),
    emailMissing: missingMailSettings(),
    browsers: (await findBrowsers(tx, userId)).length,
    pushKey: pushKey(),
    telegramLinked: (await findChat(tx, userId)) !== null,
  }));
}
