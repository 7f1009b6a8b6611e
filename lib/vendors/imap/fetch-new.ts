import type { ImapFlow } from 'imapflow';
import type { FolderPlace } from './find-folders';

export interface FetchedMail {
  readonly uid: number;
  readonly size: number;
  readonly receivedAt: Date;
  /** The raw mail; its headers alone when it is larger than asked for. */
  readonly source: Buffer;
}

interface Limits {
  readonly mails: number;
  /** Of one mail, in bytes; all together take no more than twice that. */
  readonly bytes: number;
  /** Mails that came before this are not looked at, even when a mailbox was numbered anew. */
  readonly since: string | null;
}

const dayMs = 24 * 60 * 60 * 1_000;
const rereadDays = 3;

/**
 * The next mails of a folder after `place`, oldest first, without marking them as seen, and the place after them. A server
 * that has numbered its mails anew is read again from three days back: whoever stores them knows them by their own ids.
 */
export async function fetchNew(
  client: ImapFlow,
  place: FolderPlace,
  { mails: most, bytes, since }: Limits,
): Promise<{ mails: FetchedMail[]; place: FolderPlace }> {
  const box = await client.mailboxOpen(place.path, { readOnly: true });
  const uidValidity = box.uidValidity.toString();
  const anew = uidValidity !== place.uidValidity;
  const uids = await (anew ? recent(client, place) : after(client, place.lastUid));
  let at: FolderPlace = anew ? { ...place, uidValidity, lastUid: (uids[0] ?? box.uidNext) - 1 } : place;
  const mails: FetchedMail[] = [];
  let taken = 0;
  const known = await describe(client, uids.slice(0, most));
  for (const { uid, size, receivedAt } of known) {
    if (mails.length > 0 && taken + size > 2 * bytes) break;
    const before = since === null ? Number.NEGATIVE_INFINITY : Date.parse(since);
    // Read again, the mails of that very second are the ones that were there.
    const old = anew ? receivedAt.getTime() <= before : receivedAt.getTime() < before;
    const source = old ? undefined : await sourceOf(client, uid, size > bytes);
    if (source) mails.push({ uid, size, receivedAt, source });
    taken += source?.byteLength ?? 0;
    const newest = receivedAt.toISOString();
    at = { ...at, lastUid: uid, newest: at.newest !== null && at.newest > newest ? at.newest : newest };
  }
  return { mails, place: at };
}

async function after(client: ImapFlow, lastUid: number): Promise<number[]> {
  const found = await client.search({ uid: `${lastUid + 1}:*` }, { uid: true });
  // "n:*" names the last mail even when it is older than n.
  return (Array.isArray(found) ? found : []).filter((uid) => uid > lastUid).sort((a, b) => a - b);
}

async function recent(client: ImapFlow, { newest }: FolderPlace): Promise<number[]> {
  const since = newest === null ? null : new Date(Date.parse(newest) - rereadDays * dayMs);
  const found = await client.search(since ? { since } : { all: true }, { uid: true });
  return (Array.isArray(found) ? found : []).sort((a, b) => a - b);
}

async function describe(
  client: ImapFlow,
  uids: readonly number[],
): Promise<Array<{ uid: number; size: number; receivedAt: Date }>> {
  if (uids.length === 0) return [];
  const found = await client.fetchAll(
    [...uids],
    { uid: true, size: true, internalDate: true },
    { uid: true },
  );
  return found
    .map(({ uid, size = 0, internalDate }) => ({ uid, size, receivedAt: new Date(internalDate ?? 0) }))
    .sort((a, b) => a.uid - b.uid);
}

async function sourceOf(client: ImapFlow, uid: number, headersOnly: boolean): Promise<Buffer | undefined> {
  const query = headersOnly ? { uid: true, headers: true } : { uid: true, source: true };
  const mail = await client.fetchOne(String(uid), query, { uid: true });
  // Deleted in the meantime.
  if (!mail) return undefined;
  return headersOnly ? mail.headers : mail.source;
}
