import type { MailLogin } from '@/lib/vendors/imap';
import { openSmtp } from './open-smtp';

/** Logs in and out again. Throws what `openSmtp` throws. */
export async function checkSmtp(login: MailLogin): Promise<void> {
  const connection = await openSmtp(login);
  connection.quit();
}
