import type { ImapFlow } from 'imapflow';
import { imapFailure } from './imap-failure';
import type { MailLogin } from './mail-login';
import { openImap } from './open-imap';

/** Does something in a mailbox and logs out again, whatever happens. Throws what `openImap` throws. */
export async function withImap<T>(login: MailLogin, work: (client: ImapFlow) => Promise<T>): Promise<T> {
  const client = await openImap(login);
  try {
    const result = await work(client);
    await client.logout().catch(() => undefined);
    return result;
  } catch (error) {
    throw imapFailure(error);
  } finally {
    client.close();
  }
}
