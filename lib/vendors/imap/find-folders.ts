import type { ImapFlow } from 'imapflow';

/** How far a folder is read. UIDs count up within one `uidValidity`; `newest` is the date of the newest mail seen. */
export interface FolderPlace {
  readonly path: string;
  readonly uidValidity: string;
  readonly lastUid: number;
  readonly newest: string | null;
}

/** The two folders we read, as they are now: everything in them counts as read. `sent` null: the mailbox marks none. */
export async function findFolders(
  client: ImapFlow,
): Promise<{ inbox: FolderPlace; sent: FolderPlace | null }> {
  const folders = await client.list();
  const sent = folders.find(({ specialUse }) => specialUse === '\\Sent');
  return {
    inbox: await placeOf(client, 'INBOX'),
    sent: sent ? await placeOf(client, sent.path) : null,
  };
}

async function placeOf(client: ImapFlow, path: string): Promise<FolderPlace> {
  const { exists, uidValidity, uidNext } = await client.mailboxOpen(path, { readOnly: true });
  const last = (exists > 0 && (await client.fetchOne('*', { uid: true, internalDate: true }))) || undefined;
  const date = last?.internalDate ? new Date(last.internalDate) : null;
  return {
    path,
    uidValidity: uidValidity.toString(),
    lastUid: Math.max(uidNext - 1, last ? last.uid : 0),
    newest: date?.toISOString() ?? null,
  };
}
