import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { sendPush } from '@/lib/vendors/web-push';
import { deleteDeadBrowser, findBrowsers } from '../store/browsers';
import type { OutgoingNotice } from './outgoing-notice';

/**
 * To every browser of the person; those that are gone are forgotten. One that took it is enough: the notice is not sent
 * again because another was out of reach. Throws `not-found` when no browser is left.
 */
export async function sendByPush(ctx: Ctx, { notice, reader, text }: OutgoingNotice): Promise<void> {
  const { userId } = reader;
  const payload = JSON.stringify({
    title: text.title,
    body: text.body,
    path: notice.path,
    // Two notices of one conversation replace each other on the screen.
    tag: notice.detail.conversationId ?? notice.id,
    language: text.language,
  });
  let taken = false;
  let failure: unknown;
  for (const browser of await inTransaction(ctx, (tx) => findBrowsers(tx, userId))) {
    try {
      if ((await sendPush(browser, payload)) === 'taken') taken = true;
      else await inTransaction(ctx, (tx) => deleteDeadBrowser(tx, browser.id));
    } catch (error) {
      failure = error;
    }
  }
  if (!taken) throw failure ?? new AppError('not-found', 'notice-browser-missing');
}
