import type { MailLogin } from './mail-login';
import { openImap } from './open-imap';

/**
 * Keeps a connection to a mailbox that tells when something new is there (IMAP IDLE; a server without it is asked every
 * few minutes). `onEnd` comes once, when the connection is over for whatever reason but `close`. Throws what `openImap` throws.
 */
export async function listenForMail(
  login: MailLogin,
  { onNews, onEnd }: { readonly onNews: () => void; readonly onEnd: () => void },
): Promise<{ readonly close: () => void }> {
  const client = await openImap(login);
  let over = false;
  const end = (): void => {
    if (over) return;
    over = true;
    onEnd();
  };
  client.on('close', end);
  client.on('exists', onNews);
  try {
    await client.mailboxOpen('INBOX', { readOnly: true });
  } catch {
    client.close();
    end();
  }
  return {
    close: () => {
      over = true;
      client.close();
    },
  };
}
