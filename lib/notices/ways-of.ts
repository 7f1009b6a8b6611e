import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { canMail } from '@/lib/vendors/mailer';
import { pushKey } from '@/lib/vendors/web-push';
import type { NoticeWay } from './schemas';
import { findBrowsers } from './store/browsers';
import { findChat } from './store/chats';
import { findPreferences } from './store/preferences';

/** The ways a person wants to hear by, and can be reached by. */
export async function waysOf(tx: Tx<Ctx>, userId: string): Promise<readonly NoticeWay[]> {
  const wants = await findPreferences(tx, userId);
  const ways: NoticeWay[] = [];
  if (wants.email && canMail()) ways.push('EMAIL');
  if (wants.push && pushKey() !== null && (await findBrowsers(tx, userId)).length > 0) ways.push('PUSH');
  if (wants.telegram && (await findChat(tx, userId))) ways.push('TELEGRAM');
  return ways;
}
